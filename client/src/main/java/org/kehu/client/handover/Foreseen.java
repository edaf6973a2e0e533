package org.kehu.client.handover;

import java.util.Map;
import org.kehu.common.handover.HandoverForeseen;
import org.kehu.common.record.RecordRef;

/**
 * What would become of the leaver's records.
 *
 * @param names of the people it is about
 */
record Foreseen(HandoverForeseen told, Map<RecordRef, String> names) {
    Foreseen {
        names = Map.copyOf(names);
    }
}
