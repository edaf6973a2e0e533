package org.kehu.client.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.Reason;
import org.kehu.common.record.RecordRef;

/**
 * Something that a person did here and that did not come through.
 *
 * @param commands what was done, whole; empty if this program cannot read it any more
 * @param culprit the command that was refused, null if it is not among them
 * @param values what it would have changed, beside what stands there now
 * @param mayBeDone whether the server may have done it all the same: then it is sent again as it was, or not at all
 */
public record AttentionEntry(
        UUID id,
        UUID operation,
        List<Command> commands,
        @Nullable Command culprit,
        Reason reason,
        Instant at,
        List<Value> values,
        boolean mayBeDone) {
    public AttentionEntry {
        commands = List.copyOf(commands);
        values = List.copyOf(values);
    }

    /** Both values of one field as {@code Field.json} writes them; JSON null where there is none. */
    public record Value(RecordRef record, String field, JsonNode mine, JsonNode theirs) {}
}
