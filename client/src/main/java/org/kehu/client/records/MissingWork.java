package org.kehu.client.records;

import java.util.List;
import java.util.UUID;

/**
 * Port to what this device had done and the server has lost, since it was put back to an older state. Blocks: never on the FX
 * thread. {@link Syncing#onChange} tells when the count changes.
 */
public interface MissingWork {

    /** In the order in which it was done. */
    List<MissingChange> changes();

    /** Gives changes to the server as they were; what it refuses now goes to the attention tray. */
    void sendAgain(List<UUID> changes);

    /** Leaves changes as they are, listed. @return takes that back */
    Runnable leaveOut(List<UUID> changes);
}
