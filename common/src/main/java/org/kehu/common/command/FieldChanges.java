package org.kehu.common.command;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;

/** Changes of one record's fields, by field name. */
public record FieldChanges(String type, UUID id, Map<String, Change> changes) {
    public FieldChanges {
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    }

    public static FieldChanges of(CrmRecord record) {
        return new FieldChanges(record.type().name(), record.id(), Map.of());
    }

    /** These and the change of {@code field} from the record's value to {@code after}. */
    public <V> FieldChanges with(CrmRecord record, Field<V> field, @Nullable V after) {
        Change change = Change.between(field, record.get(field), field.normal(after));
        if (change == null) {
            return this;
        }
        Map<String, Change> more = new TreeMap<>(changes);
        more.put(field.name(), change);
        return new FieldChanges(type, id, more);
    }

    public RecordRef record() {
        return new RecordRef(type, id);
    }
}
