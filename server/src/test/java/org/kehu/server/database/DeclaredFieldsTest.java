package org.kehu.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.label.MissingLabel;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.layout.Layouts;
import org.kehu.common.layout.ListLayout;
import org.kehu.common.record.Column;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordDdl;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.server.database.control.Migrations;

/**
 * A declared field needs three more places: the migration, the layout, the labels in both languages. Each that lacks it fails
 * with the line to paste.
 */
class DeclaredFieldsTest {
    private static final Layouts LAYOUTS = Layouts.of(Kehu.SCHEMA);

    @Test
    void everyFieldIsInItsFourPlaces() throws SQLException {
        List<String> toPaste = new ArrayList<>();
        JdbcDataSource migrated = database("migrated");
        Migrations.apply(migrated);
        Map<String, String> columns = columns(migrated);
        Map<String, String> declared = declaredColumns();
        for (RecordType type : Kehu.SCHEMA.types()) {
            for (Column column : RecordColumns.of(type).list()) {
                addColumn(toPaste, columns, declared, type, column);
            }
            type.fields().forEach(field -> addLayoutAndLabels(toPaste, type, field));
        }
        assertEquals("", String.join("\n", toPaste));
    }

    private static void addColumn(
            List<String> toPaste,
            Map<String, String> columns,
            Map<String, String> declared,
            RecordType type,
            Column column) {
        String key = type.table() + "." + column.name();
        String found = columns.get(key);
        if (found == null) {
            toPaste.add("db/migration/V<next>__<why>.sql: alter table %s add column %s;"
                    .formatted(type.table(), RecordDdl.definition(column)));
        } else if (!found.equals(declared.get(key))) {
            toPaste.add("db/migration/V<next>__<why>.sql: change %s from %s to %s"
                    .formatted(key, found, declared.get(key)));
        }
    }

    private static void addLayoutAndLabels(List<String> toPaste, RecordType type, Field<?> field) {
        boolean shown = LAYOUTS.card(type).sections().stream()
                .anyMatch(section -> section.fields().contains(field));
        if (!shown && !SystemFields.all().contains(field)) {
            toPaste.add("layout/%s.json, a section of the card: \"%s\"".formatted(type, field));
        }
        for (Language language : Language.values()) {
            try {
                new RecordLabels(Labels.of(language)).field(type, field);
            } catch (MissingLabel e) {
                toPaste.add(e.getMessage());
            }
        }
    }

    @Test
    void noColumnIsLeftOfAFieldThatIsGone() throws SQLException {
        JdbcDataSource migrated = database("left");
        Migrations.apply(migrated);
        Map<String, String> left = columns(migrated);
        left.keySet().removeAll(declaredColumns().keySet());
        assertEquals(Map.of(), left);
    }

    @Test
    void everyListOpensInTheOrderOfAnIndex() throws SQLException {
        JdbcDataSource migrated = database("sorted");
        Migrations.apply(migrated);
        List<String> toPaste = new ArrayList<>();
        try (Connection connection = migrated.getConnection()) {
            for (RecordType type : Kehu.SCHEMA.types()) {
                ListLayout list = LAYOUTS.list(type);
                Column column = sortColumn(list.sortedBy());
                if (!type.isConfiguration() && type.parent() == null && !isIndexed(connection, type, column)) {
                    toPaste.add(RecordDdl.sortIndex(type, column, list.descending()) + ";");
                }
            }
        }
        assertEquals("", String.join("\n", toPaste));
    }

    private static Column sortColumn(Field<?> field) {
        Column sort = field.sortColumn();
        return field.columns().contains(sort) ? sort : field.columns().get(0);
    }

    private static boolean isIndexed(Connection connection, RecordType type, Column column) throws SQLException {
        String table = type.table().toUpperCase(Locale.ROOT);
        try (ResultSet found = connection.getMetaData().getIndexInfo(null, "PUBLIC", table, false, false)) {
            while (found.next()) {
                boolean first = found.getInt("ORDINAL_POSITION") == 1;
                if (first && column.name().equalsIgnoreCase(found.getString("COLUMN_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static JdbcDataSource database(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:declared-" + name + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    /** What the tables would be if they were made from the declarations of today. */
    private static Map<String, String> declaredColumns() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (RecordType type : Kehu.SCHEMA.types()) {
                statement.execute(RecordDdl.table(type));
            }
            return columns(connection);
        }
    }

    private static Map<String, String> columns(JdbcDataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return columns(connection);
        }
    }

    /** Columns of the record tables by {@code table.column}, with type and size. */
    private static Map<String, String> columns(Connection connection) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, "PUBLIC", "K\\_%", "%")) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME") + "." + found.getString("COLUMN_NAME");
                columns.put(
                        name.toLowerCase(Locale.ROOT),
                        found.getString("TYPE_NAME") + "(" + found.getInt("COLUMN_SIZE") + ","
                                + found.getInt("DECIMAL_DIGITS") + ")");
            }
        }
        return columns;
    }
}
