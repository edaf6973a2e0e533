package org.kehu.client.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kehu.common.record.Column;
import org.kehu.common.record.RecordDdl;
import org.kehu.common.record.SystemFields;

/**
 * Brings the tables in line with the declarations when a cache is opened: missing tables and columns are added, columns that
 * became longer are lengthened. What is no longer declared stays where it is.
 */
final class CacheSchema {
    private static final List<String> OWN = List.of(
            """
            create table if not exists base_copy (
              record_type varchar(80) not null, record_id uuid not null, body varchar, row_check bigint not null,
              primary key (record_type, record_id))""",
            """
            create table if not exists outbox (
              unit uuid not null primary key, counter bigint not null, body varchar not null)""",
            "alter table outbox add column if not exists unanswered varbinary",
            "alter table outbox add column if not exists undecided varbinary",
            "alter table outbox add column if not exists packed varbinary",
            """
            create table if not exists tray (
              unit uuid not null primary key, at timestamp(9) with time zone not null, body varchar not null)""",
            """
            create table if not exists journal (
              unit uuid not null primary key, operation uuid not null, counter bigint not null,
              at timestamp(9) with time zone not null, body varchar not null)""",
            "alter table journal add column if not exists verdict varchar",
            "alter table journal add column if not exists packed varbinary",
            "create index if not exists journal_by_operation on journal (operation, counter)",
            """
            create table if not exists journal_record (
              record_type varchar(80) not null, record_id uuid not null, unit uuid not null,
              primary key (record_type, record_id, unit))""",
            "create index if not exists journal_record_by_unit on journal_record (unit)",
            """
            create table if not exists missing (
              unit uuid not null primary key, counter bigint not null, body varchar not null)""",
            "create table if not exists unsent (sha256 varchar(64) not null primary key, size bigint not null)",
            """
            create table if not exists met (
              record_type varchar(80) not null, record_id uuid not null, seq bigint not null,
              primary key (record_type, record_id))""",
            """
            create table if not exists stub (
              record_type varchar(80) not null, record_id uuid not null, via_type varchar(80) not null,
              via_id uuid not null, via_field varchar(80) not null, title varchar, asked boolean default false not null,
              primary key (record_type, record_id))""",
            "create table if not exists device_state (name varchar(80) not null primary key, body varchar not null)",
            "create table if not exists counter (name varchar(80) not null primary key, reached bigint not null)",
            """
            create table if not exists blurred (
              name varchar(170) not null, piece integer not null, body varchar not null, primary key (name, piece))""",
            "create table if not exists sync_round (number bigint not null primary key, body varchar not null)");

    private final Connection connection;

    CacheSchema(Connection connection) {
        this.connection = connection;
    }

    /** @return the types whose rows must be written anew, since a column was added to their table */
    List<RecordTable> upgrade(List<RecordTable> tables) throws SQLException {
        for (String statement : OWN) {
            execute(statement);
        }
        Map<String, Map<String, Long>> columns = columns();
        Set<String> indexes = indexes();
        List<RecordTable> grown = new ArrayList<>();
        for (RecordTable table : tables) {
            Map<String, Long> existing = columns.getOrDefault(table.type().table(), Map.of());
            if (existing.isEmpty()) {
                execute(table.create());
            } else if (grow(table, existing)) {
                grown.add(table);
            }
            index(table, indexes);
        }
        return grown;
    }

    /**
     * The usual indexes, where they are missing. Those that sort also tell what is in the bin, so that walking past fifty
     * thousand records touches no row.
     */
    void index(RecordTable table) throws SQLException {
        index(table, Set.of());
    }

    private void index(RecordTable table, Set<String> there) throws SQLException {
        String covering = ", id, " + SystemFields.DELETED_AT.column() + ")";
        for (String index : RecordDdl.indexes(table.type())) {
            if (!there.contains(index.split(" ")[2])) {
                execute(index.replaceFirst("^create index ", "create index if not exists ")
                        .replaceFirst(", id\\)$", covering));
            }
        }
    }

    void dropIndexes(RecordTable table) throws SQLException {
        for (String index : RecordDdl.indexes(table.type())) {
            execute(index.replaceFirst("^create index (\\S+) .*", "drop index if exists $1"));
        }
    }

    private boolean grow(RecordTable table, Map<String, Long> existing) throws SQLException {
        boolean added = false;
        for (Column column : table.all()) {
            Long size = existing.get(column.name());
            String alter = "alter table " + table.type().table();
            if (size == null) {
                execute(alter + " add column " + RecordDdl.definition(column));
                added = true;
            } else if (column.size() > 0 && column.size() <= Column.LARGEST_SIZED && size < column.size()) {
                String type =
                        RecordDdl.definition(column).substring(column.name().length());
                execute(alter + " alter column " + column.name() + " set data type" + type);
            }
        }
        return added;
    }

    /**
     * Names of the columns that are there by table, with how many characters they take. All at once: H2 lists every column of
     * every table for whoever asks.
     */
    private Map<String, Map<String, Long>> columns() throws SQLException {
        Map<String, Map<String, Long>> columns = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name, column_name, character_maximum_length from information_schema.columns"
                                + " where table_schema = current_schema")) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1).toLowerCase(Locale.ROOT), table -> new HashMap<>())
                        .put(rows.getString(2).toLowerCase(Locale.ROOT), rows.getLong(3));
            }
        }
        return columns;
    }

    /** Names of those that are there: to try each of them would be hundreds of statements at every start. */
    private Set<String> indexes() throws SQLException {
        Set<String> indexes = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select index_name from information_schema.indexes where index_schema = current_schema")) {
            while (rows.next()) {
                indexes.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return indexes;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
