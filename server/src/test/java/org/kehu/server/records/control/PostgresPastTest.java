package org.kehu.server.records.control;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kehu.common.query.Dialect;

class PostgresPastTest extends PastContract {
    private static StoreDatabase database;

    @BeforeAll
    static void open() throws IOException, SQLException {
        database = StoreDatabase.postgres();
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
    }

    @Override
    protected StoreDatabase database() {
        return database;
    }

    @Override
    protected Dialect dialect() {
        return Dialect.POSTGRESQL;
    }
}
