package org.kehu.common.record;

import org.jspecify.annotations.Nullable;

/** What a record tells by itself, filled in where it was kept by a program that did not know of it. */
public final class Derived {
    private Derived() {}

    /** With all that is derived from its own values; what comes of withheld ones stays as it is. */
    public static CrmRecord filled(CrmRecord record) {
        CrmRecord whole = record;
        for (Field<?> field : record.type().fields()) {
            whole = filled(whole, field);
        }
        return whole;
    }

    private static <V> CrmRecord filled(CrmRecord record, Field<V> field) {
        var from = field.derivation();
        if (from == null || record.withholds(field)) {
            return record;
        }
        try {
            @Nullable V value = from.apply(record);
            return record.with(field, value);
        } catch (Withheld e) {
            return record;
        }
    }
}
