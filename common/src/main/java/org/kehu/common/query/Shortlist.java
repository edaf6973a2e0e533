package org.kehu.common.query;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordType;
import org.kehu.common.search.SearchWord;

/** Which records a search may mean, by an index beside the database; the database still checks each of them. */
public interface Shortlist {
    /** No index: every record is looked at. */
    Shortlist NONE = (type, words) -> null;

    /**
     * @return ids of all records of the type in whose search text or keys every word is found, and perhaps of some more; null
     *     if there are too many to name, or it can't tell
     */
    @Nullable Collection<UUID> of(RecordType type, List<SearchWord> words);
}
