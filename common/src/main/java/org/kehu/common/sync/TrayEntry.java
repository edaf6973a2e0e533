package org.kehu.common.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
 * @param unsure true if this device gave it back by itself after it was sent: the server may have done it all the same
 * @param again the operation that did it once more and was taken back before the server had spoken of it; null if none was
 */
public record TrayEntry(
        UUID unit,
        UUID operation,
        String text,
        Reason reason,
        UUID culprit,
        Instant at,
        List<Value> values,
        @Nullable Boolean unsure,
        @Nullable UUID again) {
    private static final Set<String> GIVEN_BACK = Set.of("unit_fails", "unit_unacceptable", "unit_too_large");

    public TrayEntry {
        values = List.copyOf(values);
    }

    TrayEntry(
            UUID unit,
            UUID operation,
            String text,
            Reason reason,
            UUID culprit,
            Instant at,
            List<Value> values,
            @Nullable Boolean unsure) {
        this(unit, operation, text, reason, culprit, at, values, unsure, null);
    }

    /** One that the server has refused. */
    public TrayEntry(
            UUID unit, UUID operation, String text, Reason reason, UUID culprit, Instant at, List<Value> values) {
        this(unit, operation, text, reason, culprit, at, values, null, null);
    }

    /** @return true or null, as {@link #unsure} is */
    static @Nullable Boolean unsure(OutboxUnit unit, Reason reason) {
        return unit.sent() && GIVEN_BACK.contains(reason.code()) ? true : null;
    }

    public boolean mayBeDone() {
        return Boolean.TRUE.equals(unsure) || reason.code().equals("other_bytes");
    }

    TrayEntry masked(String seen, Reason told) {
        return new TrayEntry(unit, operation, seen, told, culprit, at, values, unsure, again);
    }

    TrayEntry with(List<Value> now) {
        return new TrayEntry(unit, operation, text, reason, culprit, at, now, unsure, again);
    }

    TrayEntry doneBy(UUID once) {
        return new TrayEntry(unit, operation, text, reason, culprit, at, values, unsure, once);
    }

    /** One field of one record. */
    public record Place(RecordRef record, String field) {}

    /** Both values of one field as JSON, as {@code Field.json} writes them; JSON null where there is none. */
    public record Value(RecordRef record, String field, JsonNode mine, JsonNode theirs) {}
}
