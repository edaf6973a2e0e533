package org.kehu.server.backup.control;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kehu.server.records.control.StoreDatabase;

class H2ProvedBackupsTest extends ProvedBackupsContract {
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
    protected StoreDatabase database() {
        return database;
    }
}
