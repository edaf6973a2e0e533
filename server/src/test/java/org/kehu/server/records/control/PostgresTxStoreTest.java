package org.kehu.server.records.control;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.ledger.TxStoreContract;

class PostgresTxStoreTest extends TxStoreContract {
    private static StoreDatabase database;

    @BeforeAll
    static void open() throws IOException, SQLException {
        database = StoreDatabase.postgres();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.empty();
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
    }

    @Override
    protected TxStore<ServerTx> store() {
        return database.store();
    }
}
