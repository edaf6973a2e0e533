package org.kehu.common.handover;

import java.util.List;
import java.util.function.Consumer;
import org.kehu.common.command.Reason;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;

/** Port to what its person may see and the device does not carry. */
public interface FarBook {
    /** Where there is no server to ask. */
    FarBook NONE = (query, pages) -> {
        throw new BadHandover(Reason.of("handover_needs_server"));
    };

    /**
     * All that the query means, page by page.
     *
     * @throws BadHandover if nobody answers
     */
    void each(RecordQuery query, Consumer<List<CrmRecord>> pages);
}
