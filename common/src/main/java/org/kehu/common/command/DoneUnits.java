package org.kehu.common.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordRef;

/** Which records each unit of an operation changed, oldest first. What a large operation consists of is worked out once. */
public final class DoneUnits {
    private final Map<UUID, Set<RecordRef>> units = new LinkedHashMap<>();
    private final Map<RecordRef, List<UUID>> changing = new LinkedHashMap<>();
    private final List<RecordRef> redirects;
    private @Nullable UndoParts parts;

    public DoneUnits(Map<UUID, ? extends Collection<RecordRef>> units) {
        units.forEach((unit, changed) -> {
            this.units.put(unit, Collections.unmodifiableSet(new LinkedHashSet<>(changed)));
            List<UUID> itself = List.of(unit);
            changed.forEach(record -> changing.merge(record, itself, DoneUnits::both));
        });
        redirects = changing.keySet().stream().filter(Redirect::is).toList();
    }

    private static List<UUID> both(List<UUID> some, List<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    static DoneUnits of(List<Deed> deeds) {
        Map<UUID, Set<RecordRef>> units = new LinkedHashMap<>();
        deeds.forEach(deed ->
                units.computeIfAbsent(deed.unit(), key -> new LinkedHashSet<>()).add(deed.record()));
        return new DoneUnits(units);
    }

    /** All that the operation changed. */
    public Set<RecordRef> records() {
        return Collections.unmodifiableSet(changing.keySet());
    }

    /** The units that changed any of these records. */
    public List<UUID> changing(Set<RecordRef> some) {
        Set<UUID> found = new HashSet<>();
        some.forEach(record -> found.addAll(changing.getOrDefault(record, List.of())));
        return units.keySet().stream().filter(found::contains).toList();
    }

    /** What it began with; empty if it changed nothing. */
    Set<RecordRef> first() {
        return units.isEmpty() ? Set.of() : units.values().iterator().next();
    }

    Set<RecordRef> changedBy(UUID unit) {
        return units.getOrDefault(unit, Set.of());
    }

    /** Whether records were merged, or taken apart again: all that belongs to a merge goes and comes together. */
    public boolean hasMerges() {
        return !redirects.isEmpty();
    }

    List<RecordRef> redirects() {
        return redirects;
    }

    /** What each unit changed, the last unit first. */
    public List<Set<RecordRef>> backwards() {
        List<Set<RecordRef>> backwards = new ArrayList<>(units.values());
        Collections.reverse(backwards);
        return backwards;
    }

    synchronized UndoParts parts() {
        parts = parts == null ? new UndoParts(units.values()) : parts;
        return parts;
    }
}
