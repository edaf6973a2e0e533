package org.kehu.client.card;

import java.util.function.Consumer;
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
     * @param named gets what the server says that it is called
     */
    public static Node of(RecordDesk desk, RecordRef ref, @Nullable CrmRecord record, Consumer<String> named) {
        return record == null ? ServerCard.of(desk, ref, named) : BinnedCard.of(desk, record);
    }
}
