package org.kehu.client.merge;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;

/** Two values of a field as one that loses neither. */
final class BothValues {
    private BothValues() {}

    /** Null where one of the two has to be chosen. */
    @SuppressWarnings("unchecked")
    static <V> @Nullable V of(Field<V> field, CrmRecord first, CrmRecord second) {
        V one = first.get(field);
        V other = second.get(field);
        if (one == null || other == null) {
            return null;
        }
        if (field.kind() == FieldKind.TAGS || field.kind() == FieldKind.MULTI_CHOICE) {
            Set<String> all = new TreeSet<>((Set<String>) one);
            all.addAll((Set<String>) other);
            return (V) all;
        }
        if (field.kind() == FieldKind.LONG_TEXT) {
            String text = one + "\n\n" + other;
            return text.length() <= field.limit() ? (V) text : null;
        }
        return null;
    }
}
