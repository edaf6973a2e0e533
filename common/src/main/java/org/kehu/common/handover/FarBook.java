package org.kehu.common.handover;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Watch;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;

/** Port to what its person may see and the device does not carry. */
public interface FarBook {
    /** Where there is no server to ask. */
    FarBook NONE = (query, watch, pages) -> {
        throw new BadHandover(Reason.of("handover_needs_server"));
    };

    /**
     * All that the query means, page by page, until nobody wants more.
     *
     * @throws BadHandover if nobody answers
     */
    void each(RecordQuery query, Watch watch, Consumer<List<CrmRecord>> pages);

    /** How many records a leaver has that this person may not see; null while nobody answers. */
    default @Nullable Long hidden(UUID leaver) {
        return null;
    }
}
