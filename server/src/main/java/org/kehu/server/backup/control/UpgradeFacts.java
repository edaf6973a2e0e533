package org.kehu.server.backup.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kehu.common.Kehu;
import org.kehu.common.record.RecordType;

/**
 * What an upgrade of the schema has to leave as it is: how many rows each table has, the ids and revisions of all records, the
 * whole change log and its end, who signs in how, which server this is. A migration that is meant to change one of these
 * says so here.
 */
record UpgradeFacts(Map<String, String> facts) {
    /** Emptied and filled by the server itself; a migration may begin them anew. */
    private static final Set<String> PASSING =
            Set.of("snapshot", "snapshot_part", "search_keys_due", "timer_job", "timer_lease", "backup_run");

    private static final Map<String, List<String>> WHOLE = Map.of(
            "change_log",
            List.of("seq", "tag", "command_id", "record_type", "record_id", "revision", "changes", "at"),
            "credential",
            List.of("user_id", "login", "password_salt", "password_hash"),
            "server_meta",
            List.of("server_id", "epoch"),
            "log_counter",
            List.of("seq"));

    static UpgradeFacts of(Connection connection) throws SQLException {
        Map<String, String> facts = new TreeMap<>();
        DatabaseTables tables = new DatabaseTables(connection);
        Set<String> records = recordTables();
        for (String table : tables.names()) {
            if (PASSING.contains(table)) {
                continue;
            }
            facts.put("rows of " + table, count(connection, table));
            List<String> same =
                    records.contains(table) ? List.of("id", "revision") : WHOLE.getOrDefault(table, List.of());
            if (!same.isEmpty()) {
                facts.put("contents of " + table, sum(connection, tables, table, same));
            }
        }
        return new UpgradeFacts(facts);
    }

    private static Set<String> recordTables() {
        Set<String> names = new HashSet<>();
        for (RecordType type : Kehu.SCHEMA.types()) {
            names.add(type.table());
        }
        return names;
    }

    private static String sum(Connection connection, DatabaseTables tables, String table, List<String> names)
            throws SQLException {
        List<DatabaseTables.Cells> columns = tables.columns(table).stream()
                .filter(column -> names.contains(column.name()))
                .toList();
        return TableRows.sum(connection, table, columns, CopyWatch.NONE);
    }

    private static String count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getString(1);
        }
    }

    /** @param after what is there now; tables that are new are no loss */
    List<String> lostIn(UpgradeFacts after) {
        List<String> lost = new ArrayList<>();
        facts.forEach((fact, before) -> {
            String now = after.facts.get(fact);
            if (!before.equals(now)) {
                lost.add(fact + ": " + before + " before, " + (now == null ? "none" : now) + " after");
            }
        });
        return lost;
    }
}
