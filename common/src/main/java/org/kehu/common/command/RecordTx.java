package org.kehu.common.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** A transaction on records. Not thread-safe; dead once it has ended. */
public interface RecordTx {

    /**
     * Locks the roots until the transaction ends, in their order; a root that does not exist yet is passed over.
     *
     * @throws Contention after a deadlock or too long a wait
     */
    void lock(SortedSet<RecordRef> roots);

    /** Told of records that a unit is about to ask for one by one: whoever reads several at once for less may do so. */
    default void readAhead(Collection<RecordRef> records) {}

    /**
     * The record that a child belongs to, read without a lock; only a merge changes it. Null if there is no such child.
     */
    @Nullable UUID parent(RecordType child, UUID id);

    /** The record, in the bin or not; null if there is none. */
    @Nullable CrmRecord find(RecordType type, UUID id);

    /** Records of {@code child} whose parent link is {@code parent}, in the order of their ids, those in the bin included. */
    List<CrmRecord> children(RecordType child, UUID parent);

    /** The children of each of several parents, as {@link #children(RecordType, UUID)} gives them; a parent without any is left out. */
    default Map<UUID, List<CrmRecord>> children(RecordType child, Collection<UUID> parents) {
        Map<UUID, List<CrmRecord>> found = new HashMap<>();
        for (UUID parent : parents) {
            List<CrmRecord> children = children(child, parent);
            if (!children.isEmpty()) {
                found.put(parent, children);
            }
        }
        return found;
    }

    /** Records by query, in its order; sees what this transaction saved. */
    List<CrmRecord> list(RecordQuery query);

    /**
     * Stores a record.
     *
     * @param before as it was read here, null for a new one; its revision must be the stored one
     * @throws Contention if it is not
     */
    void save(@Nullable CrmRecord before, CrmRecord after);
}
