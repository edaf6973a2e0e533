package org.kehu.server.records.control;

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

    Tables(RecordSchema schema) {
        schema.types().forEach(type -> columns.put(type.name(), RecordColumns.of(type)));
    }

    RecordColumns of(RecordType type) {
        return Objects.requireNonNull(columns.get(type.name()), type::name);
    }

    String selectAll(RecordType type) {
        return "select " + of(type).names("t") + " from " + type.table() + " t";
    }

    String selectById(RecordType type) {
        return selectAll(type) + " where t." + RecordColumns.ID.name() + " = ?";
    }

    String selectFirst(RecordType type) {
        return selectAll(type) + " order by t." + RecordColumns.ID.name() + " limit ?";
    }

    String selectAfter(RecordType type) {
        String id = RecordColumns.ID.name();
        return selectAll(type) + " where t." + id + " > ? order by t." + id + " limit ?";
    }

    String selectChildren(RecordType child) {
        return selectAll(child) + " where t." + parent(child).column() + " = ? order by t." + RecordColumns.ID.name();
    }

    String selectParent(RecordType child) {
        return "select " + parent(child).column() + " from " + child.table() + " where " + RecordColumns.ID.name()
                + " = ?";
    }

    private static Field<UUID> parent(RecordType child) {
        return Objects.requireNonNull(child.parent(), () -> child + " is no child");
    }
}
