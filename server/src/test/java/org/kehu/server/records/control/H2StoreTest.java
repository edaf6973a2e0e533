package org.kehu.server.records.control;

import java.sql.SQLException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kehu.common.Kehu;
import org.kehu.common.query.Dialect;
import org.kehu.server.database.control.Migrations;

class H2StoreTest extends StoreContract {
    private static JdbcConnectionPool pool;
    private static EclipseLinkTxStore store;

    @BeforeAll
    static void open() throws SQLException {
        pool = JdbcConnectionPool.create("jdbc:h2:mem:store;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000", "sa", "");
        Migrations.apply(pool);
        store = new EclipseLinkTxStore(pool, Dialect.H2, Kehu.SCHEMA);
    }

    @AfterAll
    static void close() {
        store.close();
        pool.dispose();
    }

    @Override
    protected EclipseLinkTxStore store() {
        return store;
    }
}
