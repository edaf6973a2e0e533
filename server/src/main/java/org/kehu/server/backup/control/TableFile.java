package org.kehu.server.backup.control;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One table in a backup: a line with the names of the columns, then a line for each row, each a JSON array. */
final class TableFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final String table;
    private final List<DatabaseTables.Cells> columns;
    private final CopyWatch watch;

    TableFile(Connection connection, String table, CopyWatch watch) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.columns = new DatabaseTables(connection).columns(table);
        this.watch = watch;
    }

    /** @return what {@link RowSum} says of the rows */
    String write(OutputStream out) throws SQLException, IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
        json.writeStartArray();
        for (DatabaseTables.Cells column : columns) {
            json.writeString(column.name());
        }
        json.writeEndArray();
        String sum = new TableRows(connection, table, columns, watch).read(values -> row(values, json));
        json.flush();
        return sum;
    }

    private void row(List<@Nullable Object> values, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).kind().write(values.get(i), json);
        }
        json.writeEndArray();
    }

    /** In the place of whatever migrations have put into the table. */
    void load(InputStream in) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from " + table);
        }
        try (JsonParser lines = JSON.createParser(in)) {
            List<DatabaseTables.Cells> written = written(JSON.readTree(lines));
            try (RowInserts inserts = new RowInserts(connection, table, written, watch)) {
                for (JsonNode row = JSON.readTree(lines); row != null; row = JSON.readTree(lines)) {
                    inserts.add(cells(row, written));
                }
                inserts.flush();
            }
        }
    }

    private static List<@Nullable Object> cells(JsonNode row, List<DatabaseTables.Cells> written) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            JsonNode cell = row.path(i);
            cells.add(cell.isNull() ? null : written.get(i).kind().read(cell));
        }
        return cells;
    }

    private List<DatabaseTables.Cells> written(JsonNode head) {
        Map<String, DatabaseTables.Cells> known = new HashMap<>();
        columns.forEach(column -> known.put(column.name(), column));
        List<DatabaseTables.Cells> written = new ArrayList<>();
        for (JsonNode name : head) {
            DatabaseTables.Cells column = known.get(name.asText());
            if (column == null) {
                throw new IllegalStateException("no column " + name.asText() + " in " + table);
            }
            written.add(column);
        }
        return written;
    }
}
