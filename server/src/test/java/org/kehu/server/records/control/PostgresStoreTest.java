package org.kehu.server.records.control;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kehu.common.Kehu;
import org.kehu.common.query.Dialect;
import org.kehu.server.database.control.Migrations;

class PostgresStoreTest extends StoreContract {
    private static EmbeddedPostgres postgres;
    private static EclipseLinkTxStore store;

    @BeforeAll
    static void open() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        DataSource source = postgres.getDatabase("postgres", "postgres", Map.of("options", "-c lock_timeout=5s"));
        Migrations.apply(source);
        store = new EclipseLinkTxStore(source, Dialect.POSTGRESQL, Kehu.SCHEMA);
    }

    @AfterAll
    static void close() throws IOException {
        store.close();
        postgres.close();
    }

    @Override
    protected EclipseLinkTxStore store() {
        return store;
    }
}
