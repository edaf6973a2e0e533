package org.kehu.client.records;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

/**
 * What somebody did and may take back as a whole.
 *
 * @param device what people call the device; empty for this one, and for one that nobody named
 * @param settled whether the server has taken it
 * @param undone whether this device knows that it was taken back
 * @param commands as they were given here; empty for what others did
 * @param patches what it did, oldest first, as far as it was asked for
 * @param records all that it touched, as far as that is known here
 * @param more whether it touched more than is known here: only the server knows all of it
 */
public record Operation(
        UUID id,
        UUID user,
        String device,
        Instant at,
        boolean settled,
        boolean undone,
        List<Command> commands,
        List<RecordPatch> patches,
        Set<RecordRef> records,
        boolean more) {
    public Operation {
        commands = List.copyOf(commands);
        patches = List.copyOf(patches);
        records = Set.copyOf(records);
    }

    /** One that is known whole. */
    public Operation(
            UUID id,
            UUID user,
            String device,
            Instant at,
            boolean settled,
            boolean undone,
            List<Command> commands,
            List<RecordPatch> patches,
            Set<RecordRef> records) {
        this(id, user, device, at, settled, undone, commands, patches, records, false);
    }

    /** With what it did to one record alone. */
    public Operation about(RecordRef record) {
        List<RecordPatch> own =
                patches.stream().filter(patch -> patch.record().equals(record)).toList();
        return new Operation(id, user, device, at, settled, undone, commands, own, records, more);
    }
}
