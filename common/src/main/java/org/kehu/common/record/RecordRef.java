package org.kehu.common.record;

import java.util.Objects;
import java.util.UUID;

/** Which record: type name and id. The order is the one in which roots are locked. */
public record RecordRef(String type, UUID id) implements Comparable<RecordRef> {
    /** @throws NullPointerException for what the wire left out */
    public RecordRef {
        Objects.requireNonNull(type);
        Objects.requireNonNull(id);
    }

    /** The order in which records are locked. */
    @Override
    public int compareTo(RecordRef other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : Ids.compare(id, other.id);
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
