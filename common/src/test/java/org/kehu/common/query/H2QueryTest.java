package org.kehu.common.query;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2QueryTest extends ReaderQueryContract {
    private static Connection connection;
    private static QueryPort port;

    @BeforeAll
    static void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        port = new JdbcQueryPort(connection, Dialect.H2);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Override
    protected QueryPort port() {
        return port;
    }
}
