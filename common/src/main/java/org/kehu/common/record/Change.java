package org.kehu.common.record;

import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A change of one field's value. Increments, members and maxima merge by themselves; only {@link Set} can conflict. */
public sealed interface Change {

    /** A value put in place of another; either may be null. */
    record Set(@Nullable Object before, @Nullable Object after) implements Change {}

    /** An increment of a counter. */
    record Add(long delta) implements Change {}

    /** Members put into and taken out of a set; disjoint. */
    record Members(java.util.Set<String> added, java.util.Set<String> removed) implements Change {
        public Members {
            added = java.util.Set.copyOf(added);
            removed = java.util.Set.copyOf(removed);
        }
    }

    /** A value that only grows, such as the time of the last contact. */
    record Max(Object value) implements Change {}

    static <V> Change set(@Nullable V before, @Nullable V after) {
        return new Set(before, after);
    }

    /** {@code record} with this change of {@code field}; a {@link Set} puts its after whatever was there. */
    default <V> CrmRecord applyTo(CrmRecord record, Field<V> field) {
        return record.with(field, result(field, record.get(field)));
    }

    /** The value that this change leads to from {@code current}, or from none. */
    @SuppressWarnings("unchecked")
    default <V> @Nullable V result(Field<V> field, @Nullable V current) {
        if (this instanceof Set set) {
            return (V) set.after;
        }
        if (this instanceof Add add) {
            return (V) Long.valueOf((current == null ? 0L : (Long) current) + add.delta);
        }
        if (this instanceof Max max) {
            Comparable<Object> value = (Comparable<Object>) max.value;
            return current == null || value.compareTo(current) > 0 ? (V) max.value : current;
        }
        Members members = (Members) this;
        java.util.Set<String> result =
                new TreeSet<>(current == null ? java.util.Set.of() : (java.util.Set<String>) current);
        result.removeAll(members.removed);
        result.addAll(members.added);
        return (V) result;
    }

    /** The change that leads from one value to the other, as the kind merges best; null when they are equal. */
    static <V> @Nullable Change between(Field<V> field, @Nullable V before, @Nullable V after) {
        if (Objects.equals(before, after)) {
            return null;
        }
        if (field.kind() == FieldKind.COUNTER) {
            return new Add((after == null ? 0L : (Long) after) - (before == null ? 0L : (Long) before));
        }
        if (field.kind().changesByMember()) {
            java.util.Set<String> added = members(after);
            java.util.Set<String> removed = members(before);
            added.removeAll(members(before));
            removed.removeAll(members(after));
            return new Members(added, removed);
        }
        return new Set(before, after);
    }

    @SuppressWarnings("unchecked")
    private static java.util.Set<String> members(@Nullable Object value) {
        return new TreeSet<>(value == null ? java.util.Set.of() : (java.util.Set<String>) value);
    }

    /** What takes this change back; null for a maximum, which is not taken back. */
    default @Nullable Change inverse() {
        if (this instanceof Set set) {
            return new Set(set.after, set.before);
        }
        if (this instanceof Add add) {
            return new Add(-add.delta);
        }
        return this instanceof Members members ? new Members(members.removed, members.added) : null;
    }
}
