package org.kehu.common.sync;

import java.util.List;
import java.util.UUID;
import org.kehu.common.query.RecordQuery;

/** What a person needs first on a new device: the open work that is his. */
@FunctionalInterface
public interface FirstWork {
    /** Queries whose records, and the records that these link to, come before all others. */
    List<RecordQuery> of(UUID user);
}
