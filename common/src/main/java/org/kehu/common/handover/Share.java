package org.kehu.common.handover;

import java.util.UUID;
import org.kehu.common.record.CrmRecord;

/**
 * A record of the leaver, and who gets it.
 *
 * @param held whether the device has it; else only the server can decide
 */
record Share(CrmRecord record, UUID receiver, boolean held) {

    HandOver command(UUID leaver) {
        return new HandOver(record.ref(), leaver, receiver);
    }
}
