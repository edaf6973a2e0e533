package org.kehu.client.records;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.Reason;
import org.kehu.common.record.RecordRef;

/**
 * Something that a person did here and that did not come through, or lost against another's value.
 *
 * @param commands what was done, whole
 * @param culprit the command that was refused, null if none was
 * @param records the records that it was about
 */
public record AttentionEntry(
        UUID id,
        List<Command> commands,
        @Nullable Command culprit,
        Reason reason,
        Set<RecordRef> records,
        Instant happenedAt,
        Instant at) {
    public AttentionEntry {
        commands = List.copyOf(commands);
        records = Set.copyOf(records);
    }
}
