package org.kehu.server.records.control;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2StoreTest extends StoreContract {
    private static StoreDatabase database;

    @BeforeAll
    static void open() throws IOException, SQLException {
        database = StoreDatabase.h2();
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
    }

    @Override
    protected EclipseLinkTxStore store() {
        return database.store();
    }
}
