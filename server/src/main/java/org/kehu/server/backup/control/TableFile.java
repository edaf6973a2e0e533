package org.kehu.server.backup.control;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One table in a backup: a line with the names of the columns, then a line for each row, each a JSON array. */
final class TableFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FETCHED = 1000;
    private static final int BATCH = 1000;

    private final Connection connection;
    private final String table;
    private final List<DatabaseTables.Cells> columns;

    TableFile(Connection connection, String table) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.columns = new DatabaseTables(connection).columns(table);
    }

    void write(OutputStream out) throws SQLException, IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
        json.writeStartArray();
        for (DatabaseTables.Cells column : columns) {
            json.writeString(column.name());
        }
        json.writeEndArray();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                while (rows.next()) {
                    row(rows, json);
                }
            }
        }
        json.flush();
    }

    private void row(ResultSet rows, JsonGenerator json) throws SQLException, IOException {
        json.writeStartArray();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).kind().write(rows, i + 1, json);
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
            String names = written.stream().map(DatabaseTables.Cells::name).collect(Collectors.joining(", "));
            String marks = String.join(", ", Collections.nCopies(written.size(), "?"));
            String insert = "insert into " + table + " (" + names + ") values (" + marks + ")";
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                load(statement, written, lines);
            }
        }
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

    private static void load(PreparedStatement statement, List<DatabaseTables.Cells> columns, JsonParser rows)
            throws SQLException, IOException {
        int waiting = 0;
        for (JsonNode row = JSON.readTree(rows); row != null; row = JSON.readTree(rows)) {
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).kind().bind(statement, i + 1, row.path(i));
            }
            statement.addBatch();
            if (++waiting % BATCH == 0) {
                statement.executeBatch();
            }
        }
        statement.executeBatch();
    }
}
