package org.kehu.installer.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.DeviceView;

/**
 * What a device had been told when its person deleted something there.
 *
 * @param place in the log, of what it did not hold
 * @param held revisions of what it held, as the server had said
 */
record Deletion(UUID unit, long place, Map<RecordRef, Long> held) {

    /** Of a unit that has been given just now. */
    static Deletion of(ClientTx tx, UUID unit) {
        Map<RecordRef, Long> held = new HashMap<>();
        DeviceView.base(tx).forEach((ref, record) -> held.put(ref, record.revision()));
        return new Deletion(unit, tx.state().checkpoint().seq(), held);
    }
}
