package org.kehu.common.query;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordType;

/** Which records a search may mean, by an index beside the database; the database still checks each of them. */
public interface Shortlist {
    /** No index: every record is looked at. */
    Shortlist NONE = (type, words) -> null;

    /**
     * @param words lower-case
     * @return ids of all records of the type whose search text contains every word, and perhaps of some more; null if there
     *     are too many to name, or it can't tell
     */
    @Nullable Collection<UUID> of(RecordType type, List<String> words);
}
