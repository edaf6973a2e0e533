package org.kehu.common.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what the server's log has of a record. Its rows hold every difference, what is computed and who wrote it when
 * among them, so that nothing of it has to be guessed, as {@link Past} must, which is told less.
 */
public final class TakenBack {
    private TakenBack() {}

    /**
     * @param newestFirst all that was done to the record since some time
     * @return what it was then, null if it was not made yet
     */
    public static @Nullable CrmRecord before(CrmRecord now, List<RecordPatch> newestFirst) {
        CrmRecord record = now;
        for (RecordPatch patch : newestFirst) {
            if (patch.action() == RecordPatch.Action.CREATE) {
                return null;
            }
            record = takenBack(record, patch.changes());
        }
        return record.atRevision(now.revision() - newestFirst.size());
    }

    private static CrmRecord takenBack(CrmRecord record, Map<String, Change> changes) {
        CrmRecord result = record;
        for (Map.Entry<String, Change> entry : changes.entrySet()) {
            Change inverse = entry.getValue().inverse();
            if (inverse != null) {
                result = inverse.applyTo(result, record.type().field(entry.getKey()));
            }
        }
        return result;
    }
}
