package org.kehu.client.handover;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Elsewhere;
import org.kehu.client.records.Refused;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Watch;
import org.kehu.common.handover.BadHandover;
import org.kehu.common.handover.FarBook;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;

/** What the server has, asked page by page. */
record ServerBook(Elsewhere server) implements FarBook {

    @Override
    public void each(RecordQuery query, Watch watch, Consumer<List<CrmRecord>> pages) {
        String after = null;
        do {
            Elsewhere.Found found = asked(query, after);
            pages.accept(found.records());
            after = found.next();
        } while (after != null && !watch.isCancelled());
    }

    @Override
    public @Nullable Long hidden(UUID leaver) {
        try {
            return server.hiddenOf(leaver);
        } catch (Refused e) {
            return null;
        }
    }

    private Elsewhere.Found asked(RecordQuery query, @Nullable String after) {
        try {
            Elsewhere.Found found = server.find(query, after);
            if (found != null) {
                return found;
            }
        } catch (Refused e) {
            throw new BadHandover(Reason.of("handover_needs_server"));
        }
        throw new BadHandover(Reason.of("handover_needs_server"));
    }
}
