package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.result.SearchRow;
import org.h2.table.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.SampleRecords;
import org.kehu.common.record.Column;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.SystemFields;

/** Each index tells of a row what the row says, whichever of its columns were put in place of others. */
class ReplacedRowsTest {
    private static final String DATABASE = "jdbc:h2:mem:replaced";
    private static final Instant LATER = Instant.parse("2026-07-01T08:00:00.123Z");

    private final RowCheck check = new RowCheck(RowCheck.key(Stores.KEY));
    private final RecordTable table = new RecordTable(Customer.TYPE);
    private final List<CrmRecord> stored = new ArrayList<>(IntStream.range(0, 50)
            .mapToObj(i -> SampleRecords.customer("客户 " + i))
            .toList());
    private Connection connection;

    @BeforeEach
    void someCustomers() throws SQLException {
        connection = DriverManager.getConnection(DATABASE);
        connection.setAutoCommit(false);
        new CacheSchema(connection).upgrade(List.of(table));
        table.add(connection, check, rows(stored));
        connection.commit();
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
    }

    private static List<RecordTable.Row> rows(Collection<CrmRecord> records) {
        return records.stream().map(record -> new RecordTable.Row(record, null)).toList();
    }

    private List<CrmRecord> read(Connection by) throws SQLException {
        return table.select(by, check, "true order by id", List.of());
    }

    private List<CrmRecord> expected() {
        return stored.stream()
                .sorted((a, b) -> a.id().toString().compareTo(b.id().toString()))
                .toList();
    }

    private void put(CrmRecord... records) throws SQLException {
        table.put(connection, check, rows(List.of(records)));
    }

    private List<CrmRecord> changedInAllWays() {
        UUID other = new UUID(7, 8);
        return List.of(
                stored.get(0).with(Customer.NAME, "啊 first of all").atRevision(2),
                stored.get(1).with(SystemFields.MODIFIED_AT, LATER).atRevision(3),
                stored.get(2).with(Customer.OWNER, other).atRevision(2),
                stored.get(3).with(Customer.OWNER, null).with(Customer.EMAIL, "x@example.com"),
                stored.get(4).with(SystemFields.DELETED_AT, LATER).atRevision(9),
                stored.get(5),
                SampleRecords.customer("new among them"));
    }

    private Table h2() throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase()
                .getMainSchema()
                .getTableOrView(session, Customer.TYPE.table().toUpperCase(Locale.ROOT));
    }

    /** What an index has, by the place of the row. */
    private Map<Long, List<String>> told(Index index, Index by) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        Map<Long, List<String>> told = new TreeMap<>();
        Cursor rows = by.find(session, null, null, false);
        while (rows.next()) {
            SearchRow row = by == index ? rows.getSearchRow() : rows.get();
            List<String> cells = new ArrayList<>();
            for (int column : ids(index)) {
                cells.add(row.getValue(column).getTraceSQL());
            }
            assertTrue(told.put(row.getKey(), cells) == null, () -> index.getName() + " has a row twice");
        }
        return told;
    }

    private static int[] ids(Index index) {
        return IntStream.range(0, index.getColumns().length)
                .map(i -> index.getColumns()[i].getColumnId())
                .toArray();
    }

    private void assertIndexesTellTheSame() throws SQLException {
        Table rows = h2();
        Index all = rows.getScanIndex(
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession());
        int indexes = 0;
        for (Index index : rows.getIndexes()) {
            if (index.getColumns().length > 0 && !index.getIndexType().isScan()) {
                assertEquals(told(index, all), told(index, index), index.getName());
                indexes++;
            }
        }
        assertTrue(indexes > 5, "customers have indexes");
    }

    @Test
    void rowsAndIndexesSayWhatWasPut() throws SQLException {
        List<CrmRecord> changed = changedInAllWays();
        put(changed.toArray(CrmRecord[]::new));
        assertIndexesTellTheSame();
        for (int i = 0; i < 6; i++) {
            stored.set(i, changed.get(i));
        }
        stored.add(changed.get(6));
        assertEquals(expected(), read(connection));
        connection.commit();
        assertIndexesTellTheSame();
        assertEquals(expected(), read(connection));
    }

    @Test
    void aRowThatIsPutTwiceIsAsItWasPutLast() throws SQLException {
        put(stored.get(0).with(Customer.NAME, "for a moment"));
        put(stored.get(0).with(SystemFields.MODIFIED_AT, LATER));
        stored.set(0, stored.get(0).with(SystemFields.MODIFIED_AT, LATER));
        connection.commit();
        assertIndexesTellTheSame();
        assertEquals(expected(), read(connection));
    }

    @Test
    void nothingIsLeftOfWhatIsTakenBack() throws SQLException {
        put(changedInAllWays().toArray(CrmRecord[]::new));
        connection.rollback();
        assertIndexesTellTheSame();
        assertEquals(expected(), read(connection));
    }

    @Test
    void othersSeeItWhenItIsCommitted() throws SQLException {
        CrmRecord changed = stored.get(0).with(Customer.NAME, "changed");
        try (Connection reader = DriverManager.getConnection(DATABASE)) {
            assertEquals(expected(), read(reader));
            put(changed);
            assertEquals(expected(), read(reader));
            connection.commit();
            stored.set(0, changed);
            assertEquals(expected(), read(reader));
        }
    }

    @Test
    void whatDoesNotFitIsRefusedAsByAStatement() throws SQLException {
        List<CrmRecord> before = expected();
        ReplacedRows rows = new ReplacedRows(connection, Customer.TYPE.table(), names());
        Object[] cells = cells(stored.get(0));
        cells[1] = null; // the revision
        SQLException refused = assertThrows(SQLException.class, () -> rows.put(cells));
        assertEquals(23502, refused.getErrorCode());
        connection.rollback();
        assertIndexesTellTheSame();
        assertEquals(before, read(connection));
    }

    @Test
    void columnsThatAreNotGivenStay() throws SQLException {
        ReplacedRows revisions = new ReplacedRows(connection, Customer.TYPE.table(), List.of("id", "withheld_fields"));
        for (CrmRecord record : stored) {
            assertTrue(revisions.put(record.id(), null));
        }
        connection.commit();
        assertIndexesTellTheSame();
        assertEquals(expected(), read(connection));
    }

    @Test
    void aRowThatIsNotThereIsNotPut() throws SQLException {
        ReplacedRows rows = new ReplacedRows(connection, Customer.TYPE.table(), names());
        assertEquals(false, rows.put(cells(SampleRecords.customer("nowhere"))));
        assertEquals(expected(), read(connection));
    }

    @Test
    void aClosedDatabaseIsToldAsByAStatement() throws SQLException {
        Connection gone = DriverManager.getConnection(DATABASE);
        gone.close();
        assertThrows(SQLException.class, () -> new ReplacedRows(gone, Customer.TYPE.table(), names()));
    }

    private List<String> names() {
        return table.all().stream().map(Column::name).toList();
    }

    private Object[] cells(CrmRecord record) {
        Object[] declared = table.columns().cells(record, null);
        Object[] cells = java.util.Arrays.copyOf(declared, table.all().size());
        cells[cells.length - 1] = 0L;
        return cells;
    }
}
