package org.kehu.common.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.SortKey;

/** The order of records: by each sort, absent values last, then by id. */
record PlainOrder(PlainEvaluator records, List<Sort> sorts) implements Comparator<CrmRecord> {

    @Override
    public int compare(CrmRecord one, CrmRecord other) {
        for (Sort sort : sorts) {
            Field<?> field = records.field(one.type(), sort.path());
            Object mine = key(field, records.value(one, sort.path()));
            Object theirs = key(field, records.value(other, sort.path()));
            int order = compareOrAbsent(mine, theirs, sort.descending());
            if (order != 0) {
                return order;
            }
        }
        return keys(one.id(), other.id());
    }

    static int compareOrAbsent(@Nullable Object one, @Nullable Object other, boolean descending) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return descending ? keys(other, one) : keys(one, other);
    }

    @SuppressWarnings("unchecked")
    static int keys(Object one, Object other) {
        if (one instanceof byte[] bytes) {
            return Arrays.compareUnsigned(bytes, (byte[]) other);
        }
        if (one instanceof UUID) {
            return one.toString().compareTo(other.toString());
        }
        return ((Comparable<Object>) one).compareTo(other);
    }

    static @Nullable Object key(Field<?> field, @Nullable Object value) {
        if (value instanceof Money money) {
            return money.base();
        }
        if (value instanceof PersonName name) {
            return SortKey.of(name.display());
        }
        if (field.kind() == FieldKind.CHOICE && value != null) {
            return field.options().indexOf(value);
        }
        return value instanceof String text && field.kind() != FieldKind.LONG_TEXT ? SortKey.of(text) : value;
    }
}
