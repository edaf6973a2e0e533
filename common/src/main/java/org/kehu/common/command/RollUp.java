package org.kehu.common.command;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/**
 * A field of a parent that is computed from its children, such as the total of an order. Written by the door in the unit that
 * changes a child.
 *
 * @param from the children outside the bin
 */
public record RollUp<V>(
        RecordType parent, Field<V> field, RecordType child, Function<List<CrmRecord>, @Nullable V> from) {

    CrmRecord applyTo(CrmRecord record, List<CrmRecord> children) {
        return record.with(field, from.apply(children));
    }
}
