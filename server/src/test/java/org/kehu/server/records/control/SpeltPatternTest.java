package org.kehu.server.records.control;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kehu.common.search.SearchKey;
import org.kehu.common.search.SearchWords;

class SpeltPatternTest {
    private static final String KEY = "\nNAME" + SearchKey.ofText("的".repeat(60));
    private static final String PATTERN = SearchWords.of("d".repeat(59) + "x").get(0).pattern();

    @Test
    void javasExpressionsEnd() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Pattern.compile(PATTERN).matcher(KEY).find());
    }

    @Test
    void postgresEnds() throws Exception {
        try (StoreDatabase database = StoreDatabase.postgres();
                Connection connection = database.source().getConnection();
                Statement set = connection.createStatement();
                PreparedStatement query = connection.prepareStatement("select cast(? as text) ~ ?")) {
            set.execute("set statement_timeout = 15000");
            query.setString(1, KEY);
            query.setString(2, PATTERN);
            long begun = System.nanoTime();
            query.executeQuery();
            System.out.println("PGMS " + (System.nanoTime() - begun) / 1_000_000);
        }
    }
}
