package org.kehu.server.database.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class OtherNodesTest {
    @Test
    void aLineThatHasBeenSilentTooLongIsOfANodeThatIsGone() throws IOException, SQLException {
        List<String> told = new ArrayList<>();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            DataSource source = postgres.getPostgresDatabase();
            OtherNodes.requireNone(source, told::add);
            try (Connection line = source.getConnection();
                    Statement statement = line.createStatement()) {
                statement.execute("set application_name = 'kehu-neighbours'");
                assertThrows(SQLException.class, () -> OtherNodes.requireNone(source, told::add));
                assertEquals(List.of("127.0.0.1"), told);
                OtherNodes.requireNone(source, told::add, Duration.ZERO);
                assertEquals(1, told.size());
            }
        }
    }
}
