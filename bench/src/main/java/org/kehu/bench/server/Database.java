package org.kehu.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kehu.bench.process.Postgres;

/** What the servers keep their records in. */
public enum Database {
    H2("H2"),
    POSTGRESQL("PostgreSQL");

    private final String label;

    Database(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** One for one server alone; null where it is embedded. */
    @Nullable Postgres start(Path folder) throws IOException {
        return this == POSTGRESQL ? Postgres.start(folder) : null;
    }
}
