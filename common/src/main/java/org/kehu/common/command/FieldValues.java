package org.kehu.common.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Values of a record that is to be, by field name; each of its field's class. */
public record FieldValues(String type, Map<String, Object> values) {
    public FieldValues {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static FieldValues of(RecordType type) {
        return new FieldValues(type.name(), Map.of());
    }

    /** These and one more; null adds nothing. */
    public <V> FieldValues with(Field<V> field, @Nullable V value) {
        V normal = field.normal(value);
        if (normal == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(field.name(), normal);
        return new FieldValues(type, more);
    }

    @SuppressWarnings("unchecked")
    public <V> @Nullable V get(Field<V> field) {
        return (V) values.get(field.name());
    }
}
