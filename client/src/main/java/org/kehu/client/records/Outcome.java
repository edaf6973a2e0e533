package org.kehu.client.records;

import java.util.Set;
import java.util.UUID;
import org.kehu.common.command.Reason;
import org.kehu.common.record.RecordRef;

/** What became of commands at once, on this device. The server decides them again; if it disagrees, the tray says so. */
public sealed interface Outcome {

    /** Done and on the disk: the screens have moved. */
    record Accepted(UUID operation, Set<RecordRef> changed) implements Outcome {
        public Accepted {
            changed = Set.copyOf(changed);
        }
    }

    /** Nothing was done. */
    record Rejected(Reason reason) implements Outcome {}

    /** Kept for the server, which alone can tell; shown as waiting, never as done. */
    record Pending(UUID operation) implements Outcome {}
}
