package org.kehu.installer.simulation;

import java.util.UUID;
import org.kehu.common.ledger.Faults;
import org.kehu.common.ledger.MemoryServerStore;

/** What a history stands on: where its server and its devices keep what they keep. */
interface Ground {
    MemoryServerStore server(Faults faults);

    /** @param fresh whether the device has nothing yet */
    Disk device(UUID user, Fuse fuse, boolean fresh);
}
