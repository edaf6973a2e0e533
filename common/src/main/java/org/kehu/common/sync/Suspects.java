package org.kehu.common.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.command.Refusal;
import org.kehu.common.record.BadValue;

/**
 * Units at which alone the server fails. They are tried again by themselves, now and then, and hold up only what builds on
 * them; one at which it fails for an hour is given back. Known as long as the program runs.
 */
final class Suspects {
    private static final Duration REST = Duration.ofMinutes(5);
    private static final Duration LASTING = Duration.ofHours(1);

    private final LocalDoor door;
    private final Map<UUID, Suspect> suspects = new HashMap<>();

    private record Suspect(Instant first, Instant last) {}

    Suspects(LocalDoor door) {
        this.door = door;
    }

    boolean has(OutboxUnit unit) {
        return suspects.containsKey(unit.id());
    }

    void cleared(List<OutboxUnit> units) {
        units.forEach(unit -> suspects.remove(unit.id()));
    }

    /** @return whether it has lasted */
    boolean failed(OutboxUnit unit, Instant now) {
        Suspect known = suspects.get(unit.id());
        Instant first = known == null ? now : known.first;
        suspects.put(unit.id(), new Suspect(first, now));
        return first.plus(LASTING).isBefore(now);
    }

    /** Those that are let rest just now, and what builds on them. */
    Set<UUID> resting(List<OutboxUnit> outbox, Instant now) {
        Set<UUID> resting = new HashSet<>();
        if (suspects.isEmpty()) {
            return resting;
        }
        for (OutboxUnit unit : outbox) {
            Suspect known = suspects.get(unit.id());
            boolean rests = known != null && known.last.plus(REST).isAfter(now);
            if (rests || after(unit).stream().anyMatch(resting::contains)) {
                resting.add(unit.id());
            }
        }
        return resting;
    }

    private List<UUID> after(OutboxUnit unit) {
        try {
            return door.units().read(unit.text()).after();
        } catch (Refusal | BadValue e) {
            return List.of(); // of another program: the server reads it, or refuses it with a reason
        }
    }
}
