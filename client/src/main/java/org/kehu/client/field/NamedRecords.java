package org.kehu.client.field;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;

/** The records that a value names: what a link leads to, and those in the rule of a group. */
public final class NamedRecords {
    private NamedRecords() {}

    public static Set<RecordRef> of(CrmRecord record, Field<?> field) {
        return record.withholds(field) ? Set.of() : of(field, record.get(field));
    }

    public static Set<RecordRef> of(Field<?> field, @Nullable Object value) {
        String target = field.target();
        return target != null && value instanceof UUID id
                ? Set.of(new RecordRef(target, id))
                : FilterText.refs(field, value);
    }
}
