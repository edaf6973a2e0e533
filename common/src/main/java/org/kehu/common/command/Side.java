package org.kehu.common.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * What the two sides of a sync answer differently. Part of the facts, never asked by a verb.
 *
 * @param <T> the side's transaction
 */
public interface Side<T extends RecordTx> {

    /** Whether a record that is not here does not exist. If false, asking for it is an unknown fact. */
    boolean holdsEverything();

    /** The number of a new record: the next one on the server, a provisional one on a client. */
    String number(T tx, CrmRecord record);

    /** What an operation did, as {@code user} names it; null if this side does not know it. */
    @Nullable DoneOperation operation(T tx, UUID operation, UUID user);

    /** Who wrote a field last, null if this side's log does not tell. */
    default @Nullable Author author(T tx, CrmRecord record, Field<?> field) {
        return null;
    }

    /** As {@link Facts#untold}: only a log of what others did can tell. */
    default Map<RecordRef, Set<String>> untold(T tx, Actor giver, List<CrmRecord> records, LogPlace told) {
        return Map.of();
    }

    /** The failure that stands for a record that is not here. */
    default RuntimeException missing(RecordRef ref) {
        return holdsEverything()
                ? new Refusal("no_such_record", ref.type(), ref.id().toString())
                : new UnknownFact(ref.toString());
    }

    /** Records of a query are all here only where everything is. */
    default void requireAll(RecordType type) {
        if (!holdsEverything()) {
            throw new UnknownFact("all of " + type);
        }
    }
}
