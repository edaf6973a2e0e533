package org.kehu.server.records.control;

import java.sql.SQLException;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kehu.common.query.Dialect;
import org.kehu.common.query.QueryPort;
import org.kehu.common.query.ReaderQueryContract;

/** The query contract through the server's reads, on its embedded database. */
class H2ReadsTest extends ReaderQueryContract {
    private static JdbcConnectionPool pool;
    private static ReadsPort port;

    @BeforeAll
    static void open() throws SQLException {
        pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        port = new ReadsPort(pool, Dialect.H2);
    }

    @AfterAll
    static void close() throws SQLException {
        port.close();
        pool.dispose();
    }

    @Override
    protected QueryPort port() {
        return port;
    }
}
