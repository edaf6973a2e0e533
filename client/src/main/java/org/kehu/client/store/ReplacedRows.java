package org.kehu.client.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.result.Row;
import org.h2.result.SearchRow;
import org.h2.table.Table;
import org.h2.value.Value;
import org.h2.value.ValueToObjectConverter;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows in place of those with their keys, in the transaction of a connection. A statement of H2 takes each row out of all indexes
 * of its table and puts it back, so that all of these pages are written and enciphered anew. What H2 has beside its statements
 * leaves an index alone whose columns are as they were, which is most of them.
 */
final class ReplacedRows {
    private final SessionLocal session;
    private final Table table;
    private final Index ids;
    private final int[] places;

    /**
     * @param table its name in the database
     * @param given names of the columns that rows have, the one that is its key first; what others hold stays
     * @throws SQLException if the database is closed
     */
    ReplacedRows(Connection connection, String table, List<String> given) throws SQLException {
        try {
            this.session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            this.table = session.getDatabase().getMainSchema().getTableOrView(session, upper(table));
            this.ids = this.table.getPrimaryKey();
            this.places = given.stream()
                    .mapToInt(column -> this.table.getColumn(upper(column)).getColumnId())
                    .toArray();
        } catch (RuntimeException e) {
            throw DbException.toSQLException(e);
        }
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /**
     * @param cells in the order of the columns
     * @return false if no row has that key; then nothing was written
     * @throws SQLException as a statement would; then the transaction is to be rolled back
     */
    boolean put(@Nullable Object... cells) throws SQLException {
        session.lock();
        try {
            table.lock(session, Table.WRITE_LOCK);
            Row before = find(value(cells[0]));
            if (before != null) {
                table.updateRow(session, before, changed(before, cells));
            }
            return before != null;
        } catch (RuntimeException e) {
            throw DbException.toSQLException(e);
        } finally {
            session.unlock();
        }
    }

    private Row changed(Row before, @Nullable Object[] cells) {
        Value[] values = new Value[table.getColumns().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = before.getValue(i);
        }
        for (int i = 0; i < cells.length; i++) {
            values[places[i]] = value(cells[i]);
        }
        Row after = table.createRow(values, SearchRow.MEMORY_CALCULATE);
        table.convertUpdateRow(session, after, false);
        return after;
    }

    private @Nullable Row find(Value id) {
        SearchRow sought = ids.getRowFactory().createRow();
        sought.setValue(places[0], id);
        Cursor found = ids.find(session, sought, sought, false);
        return found.next() ? found.get() : null;
    }

    private Value value(@Nullable Object cell) {
        Object given = cell instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : cell;
        return ValueToObjectConverter.objectToValue(session, given, Value.UNKNOWN);
    }
}
