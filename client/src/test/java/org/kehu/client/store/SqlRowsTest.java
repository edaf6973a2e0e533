package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.List;
import org.h2.message.DbException;
import org.junit.jupiter.api.Test;

class SqlRowsTest {
    /** What H2 throws, one after the other, before it answers. */
    private static SqlCall<String> failing(Deque<RuntimeException> defects) {
        return () -> {
            RuntimeException defect = defects.poll();
            if (defect != null) {
                throw DbException.toSQLException(defect);
            }
            return "planned";
        };
    }

    @Test
    void aPlanThatFailedByIndexesThatChangeIsMadeAgain() throws SQLException {
        Deque<RuntimeException> defects =
                new ArrayDeque<>(List.of(new ConcurrentModificationException(), new ConcurrentModificationException()));
        assertEquals("planned", SqlRows.planned(failing(defects)));
        assertEquals(0, defects.size());
    }

    @Test
    void anyOtherDefectIsToldAtOnce() {
        Deque<RuntimeException> defects =
                new ArrayDeque<>(List.of(new IllegalStateException("pages"), new IllegalStateException("pages")));
        assertThrows(SQLException.class, () -> SqlRows.planned(failing(defects)));
        assertEquals(1, defects.size());
    }

    @Test
    void whatNeverPlansIsToldInTheEnd() {
        Deque<RuntimeException> defects = new ArrayDeque<>();
        for (int i = 0; i < 1_000; i++) {
            defects.add(new ConcurrentModificationException());
        }
        assertThrows(SQLException.class, () -> SqlRows.planned(failing(defects)));
        assertTrue(defects.size() > 0);
    }

    @Test
    void rowsAreReadWithTheirParameters() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            String sql = "select x from system_range(1, 9) where x > ? order by x";
            assertEquals(8, SqlRows.<Integer>read(connection, sql, List.of(7), rows -> {
                assertTrue(rows.next());
                return rows.getInt(1);
            }));
        }
    }
}
