package org.kehu.client.card;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** What a card shows in place of a record that is in the bin, with the way back, or not on this device. */
public final class Absence {
    private Absence() {}

    /**
     * @param record null if this device does not hold it; the server is asked then: it may have it, also in the bin
     * @param server shows it as the server has it
     */
    public static Node of(RecordDesk desk, RecordRef ref, @Nullable CrmRecord record, ServerCard server) {
        return record == null ? server.node() : BinnedCard.of(desk, record);
    }
}
