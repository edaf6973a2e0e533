package org.kehu.common.record;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which record: type name and id. The order is the one in which roots are locked. */
public record RecordRef(String type, UUID id) implements Comparable<RecordRef> {
    /** @throws NullPointerException for what the wire left out */
    public RecordRef {
        Objects.requireNonNull(type);
        Objects.requireNonNull(id);
    }

    /** Written out, since the ones that records come with are worked out anew for each: sets of thousands ask for them. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordRef ref && id.equals(ref.id) && type.equals(ref.type);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + id.hashCode();
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
