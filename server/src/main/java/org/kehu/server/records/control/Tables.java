package org.kehu.server.records.control;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** The tables of all record types, and the few fixed questions that are asked of them. Immutable. */
final class Tables {
    private final Map<String, RecordColumns> columns = new HashMap<>();
    private final Map<String, String> selects = new HashMap<>();

    Tables(RecordSchema schema) {
        for (RecordType type : schema.types()) {
            RecordColumns own = RecordColumns.of(type);
            columns.put(type.name(), own);
            selects.put(type.name(), "select " + own.names("t") + " from " + type.table() + " t");
        }
    }

    RecordColumns of(RecordType type) {
        return Objects.requireNonNull(columns.get(type.name()), type::name);
    }

    String selectAll(RecordType type) {
        return Objects.requireNonNull(selects.get(type.name()), type::name);
    }

    String selectById(RecordType type) {
        return selectAll(type) + " where t." + RecordColumns.ID.name() + " = ?";
    }

    String selectByIds(RecordType type, int count) {
        return selectAll(type) + " where t." + RecordColumns.ID.name() + in(count);
    }

    /** Records whose access hangs on some roots, behind an id or from the beginning. */
    String selectUnder(RecordType child, int roots, boolean behind) {
        String id = "t." + RecordColumns.ID.name();
        return selectAll(child) + " where t." + RecordColumns.ACCESS_ROOT.name() + in(roots)
                + (behind ? " and " + id + " > ?" : "") + " order by " + id + " limit ?";
    }

    String count(RecordType type) {
        return "select count(*) from " + type.table();
    }

    private static String in(int count) {
        return " in (" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    /** Locks the rows that there are, in their order. */
    String lock(RecordType type, int count) {
        String id = RecordColumns.ID.name();
        String which = count == 1 ? " = ?" : in(count) + " order by " + id;
        return "select " + id + " from " + type.table() + " where " + id + which + " for update";
    }

    String selectFirst(RecordType type) {
        return selectAll(type) + " order by t." + RecordColumns.ID.name() + " limit ?";
    }

    String selectAfter(RecordType type) {
        String id = RecordColumns.ID.name();
        return selectAll(type) + " where t." + id + " > ? order by t." + id + " limit ?";
    }

    /** What hangs on some parents, in the order of the ids. */
    String selectChildren(RecordType child, int parents) {
        return selectAll(child) + " where t." + parent(child).column() + in(parents) + " order by t."
                + RecordColumns.ID.name();
    }

    String selectParent(RecordType child) {
        return "select " + parent(child).column() + " from " + child.table() + " where " + RecordColumns.ID.name()
                + " = ?";
    }

    static Field<UUID> parent(RecordType child) {
        return Objects.requireNonNull(child.parent(), () -> child + " is no child");
    }
}
