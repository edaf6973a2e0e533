package org.kehu.server.backup.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.server.records.control.FoundedDoor;
import org.kehu.server.records.control.StoreDatabase;

/** From an embedded database with a ledger into databases of one PostgreSQL, in this process. */
class MovingTest {
    private static EmbeddedPostgres postgres;
    private static StoreDatabase h2;

    @BeforeAll
    static void open() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        h2 = StoreDatabase.h2();
        FoundedDoor founded = new FoundedDoor(h2);
        for (String name : List.of("盛和 \"L7\"", "Baane Mini\n🚲")) {
            founded.create(FieldValues.of(Customer.TYPE).with(Customer.NAME, name));
        }
    }

    @AfterAll
    static void close() throws IOException {
        h2.close();
        postgres.close();
    }

    private static DataSource target(String name) throws SQLException {
        new TestTables(postgres.getPostgresDatabase()).change("create database " + name);
        return postgres.getDatabase("postgres", name);
    }

    private static CopyWatch endingAfter(int tables) {
        return new CopyWatch() {
            private int left = tables;

            @Override
            public void table() {
                if (left-- == 0) {
                    throw new IllegalStateException("cut off");
                }
            }
        };
    }

    @Test
    void whatWasCutOffGoesOnAfterTheLastTableThatIsWhole() throws SQLException {
        Map<String, String> before = new TestTables(h2.source()).sums();
        DataSource target = target("resumed");
        assertThrows(SQLException.class, () -> new Moving(h2.source(), target, endingAfter(20)).run());
        assertTrue(Moving.isUnfinished(target));
        try (Connection connection = target.getConnection()) {
            assertEquals(20, new MoveProgress(connection).done().size());
        }
        assertThrows(SQLException.class, () -> new Upgrade(target, "test").run());
        new Moving(h2.source(), target, CopyWatch.NONE).run();
        assertFalse(Moving.isUnfinished(target));
        assertEquals(before, new TestTables(target).sums());
        assertEquals(before, new TestTables(h2.source()).sums());
    }

    @Test
    void aDatabaseThatHasSomethingIsRefusedAndLeftAsItIs() throws SQLException {
        DataSource target = target("taken");
        new TestTables(target).change("create table theirs (id integer)");
        SQLException refused =
                assertThrows(SQLException.class, () -> new Moving(h2.source(), target, CopyWatch.NONE).run());
        assertEquals("move.not.empty [1, theirs]", refused.getMessage());
        assertFalse(Moving.isUnfinished(target));
    }

    @Test
    void aSourceThatWentOnMeanwhileIsNotPutTogetherFromTwoStates() throws SQLException {
        DataSource target = target("older");
        assertThrows(SQLException.class, () -> new Moving(h2.source(), target, endingAfter(40)).run());
        new TestTables(h2.source()).change("update log_counter set seq = seq + 1");
        SQLException refused =
                assertThrows(SQLException.class, () -> new Moving(h2.source(), target, CopyWatch.NONE).run());
        assertTrue(String.valueOf(refused.getMessage()).startsWith("move.other"), refused::getMessage);
        new TestTables(h2.source()).change("update log_counter set seq = seq - 1");
        new TestTables(h2.source()).change("update k_customer set name = 'x'");
        SQLException different =
                assertThrows(SQLException.class, () -> new Moving(h2.source(), target, CopyWatch.NONE).run());
        assertEquals("move.differs [k_customer]", different.getMessage());
        assertTrue(Moving.isUnfinished(target));
        new Moving(h2.source(), target, CopyWatch.NONE).run();
        assertEquals(new TestTables(h2.source()).sums(), new TestTables(target).sums());
    }

    /** A table that others refer to cannot be emptied before them. */
    @Test
    void whatWasChangedThereMeanwhileIsCopiedAnewWithWhatRefersToIt() throws SQLException {
        UUID somebody = UUID.randomUUID();
        new TestTables(h2.source())
                .change("insert into credential (user_id, login, password_salt, password_hash, memory_kib, iterations,"
                        + " lanes, must_change, disabled, changed_at, version) values ('" + somebody
                        + "', 'x', X'00', X'00', 1, 1, 1, false, false, current_timestamp, 1)");
        new TestTables(h2.source())
                .change("insert into recovery_key (id, user_id, device_id, secret, made_at) values ('"
                        + UUID.randomUUID() + "', '" + somebody + "', '" + UUID.randomUUID()
                        + "', X'00', current_timestamp)");
        DataSource target = target("disturbed");
        int everything = new TestTables(h2.source()).sums().size();
        assertThrows(SQLException.class, () -> new Moving(h2.source(), target, endingAfter(everything)).run());
        new TestTables(target).change("update credential set login = 'y' where login = 'x'");
        SQLException different =
                assertThrows(SQLException.class, () -> new Moving(h2.source(), target, CopyWatch.NONE).run());
        assertEquals("move.differs [credential]", different.getMessage());
        new Moving(h2.source(), target, CopyWatch.NONE).run();
        assertFalse(Moving.isUnfinished(target));
        assertEquals(new TestTables(h2.source()).sums(), new TestTables(target).sums());
    }
}
