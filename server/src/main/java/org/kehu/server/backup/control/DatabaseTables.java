package org.kehu.server.backup.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables of the server in one database, whatever migrations have made there. */
final class DatabaseTables {
    /** Made by the migrations themselves. */
    private static final String HISTORY = "flyway_schema_history";

    private static final String ALL = "select table_name from information_schema.tables"
            + " where table_schema = current_schema and table_type = 'BASE TABLE' order by table_name";

    private final Connection connection;

    DatabaseTables(Connection connection) {
        this.connection = connection;
    }

    /** A column by its name in lower case. */
    record Cells(String name, CellKind kind) {}

    List<String> everything() throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** Those that hold data, each behind the ones that it refers to. */
    List<String> names() throws SQLException {
        List<String> left = everything();
        left.remove(HISTORY);
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> free = new ArrayList<>();
            for (String table : left) {
                if (ordered.containsAll(referredTo(table, left))) {
                    free.add(table);
                }
            }
            if (free.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + left);
            }
            ordered.addAll(free);
            left.removeAll(free);
        }
        return ordered;
    }

    /** Some tables and all that refer to them, by whatever way, in the order of {@link #names}. */
    List<String> withThoseBehind(Set<String> some) throws SQLException {
        List<String> all = names();
        List<String> found = new ArrayList<>();
        for (String table : all) {
            Set<String> referred = referredTo(table, all);
            if (some.contains(table) || !Collections.disjoint(referred, found)) {
                found.add(table);
            }
        }
        return found;
    }

    private Set<String> referredTo(String table, List<String> known) throws SQLException {
        Set<String> found = new HashSet<>();
        String spelled = connection.getMetaData().storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), spelled)) {
            while (keys.next()) {
                found.add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        found.retainAll(known);
        found.remove(table);
        return found;
    }

    List<Cells> columns(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            ResultSetMetaData facts = none.getMetaData();
            List<Cells> columns = new ArrayList<>();
            for (int i = 1; i <= facts.getColumnCount(); i++) {
                columns.add(new Cells(
                        facts.getColumnName(i).toLowerCase(Locale.ROOT), CellKind.of(facts.getColumnTypeName(i))));
            }
            return columns;
        }
    }
}
