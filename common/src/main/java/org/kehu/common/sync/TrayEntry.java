package org.kehu.common.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Reason;
import org.kehu.common.record.RecordRef;

/**
 * A unit that the server refused, waiting for its giver.
 *
 * @param unit its id, and that of the entry
 * @param text the unit as it was sent
 * @param culprit the command that was refused
 * @param at when, by the server's time as far as this device knows it
 * @param values what it would have changed, beside what stands there now
 */
public record TrayEntry(
        UUID unit, UUID operation, String text, Reason reason, UUID culprit, Instant at, List<Value> values) {
    public TrayEntry {
        values = List.copyOf(values);
    }

    TrayEntry masked(String seen, Reason told) {
        return new TrayEntry(unit, operation, seen, told, culprit, at, values);
    }

    /** One field of one record. */
    public record Place(RecordRef record, String field) {}

    /** Both values of one field as JSON, as {@code Field.json} writes them; JSON null where there is none. */
    public record Value(RecordRef record, String field, JsonNode mine, JsonNode theirs) {}
}
