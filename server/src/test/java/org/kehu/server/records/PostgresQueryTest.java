package org.kehu.server.records;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kehu.common.query.Dialect;
import org.kehu.common.query.JdbcQueryPort;
import org.kehu.common.query.QueryPort;
import org.kehu.common.query.ReaderQueryContract;

/** On a PostgreSQL made with locale C, where nothing about text can be left to the database. */
class PostgresQueryTest extends ReaderQueryContract {
    private static EmbeddedPostgres postgres;
    private static Connection connection;
    private static QueryPort port;

    @BeforeAll
    static void open() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .start();
        connection = postgres.getPostgresDatabase().getConnection();
        port = new JdbcQueryPort(connection, Dialect.POSTGRESQL);
    }

    @AfterAll
    static void close() throws IOException, SQLException {
        connection.close();
        postgres.close();
    }

    @Override
    protected QueryPort port() {
        return port;
    }
}
