package org.kehu.common.record;

import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/** Which record: type name and id. The order is the one in which roots are locked. */
public record RecordRef(String type, UUID id) implements Comparable<RecordRef> {
    private static final Comparator<RecordRef> LOCK_ORDER =
            Comparator.comparing(RecordRef::type).thenComparing(RecordRef::id, Ids::compare);

    /** @throws NullPointerException for what the wire left out */
    public RecordRef {
        Objects.requireNonNull(type);
        Objects.requireNonNull(id);
    }

    @Override
    public int compareTo(RecordRef other) {
        return LOCK_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
