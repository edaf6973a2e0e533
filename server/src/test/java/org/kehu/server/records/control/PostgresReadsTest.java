package org.kehu.server.records.control;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kehu.common.query.Dialect;
import org.kehu.common.query.QueryPort;
import org.kehu.common.query.ReaderQueryContract;

/** The query contract through the server's reads, on PostgreSQL. */
class PostgresReadsTest extends ReaderQueryContract {
    private static EmbeddedPostgres postgres;
    private static ReadsPort port;

    @BeforeAll
    static void open() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        port = new ReadsPort(postgres.getPostgresDatabase(), Dialect.POSTGRESQL);
    }

    @AfterAll
    static void close() throws IOException, SQLException {
        port.close();
        postgres.close();
    }

    @Override
    protected QueryPort port() {
        return port;
    }
}
