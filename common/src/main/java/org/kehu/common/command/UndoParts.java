package org.kehu.common.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordRef;

/**
 * An operation in the parts that are taken back one by one. What a unit did stays together, and so do units that changed the
 * same record; only what is too much for one unit is cut.
 */
final class UndoParts {
    private final List<Set<RecordRef>> groups = new ArrayList<>();
    private final Map<RecordRef, Set<RecordRef>> groupOf = new LinkedHashMap<>();

    /** @param units records that each unit of the operation changed */
    UndoParts(Collection<? extends Collection<RecordRef>> units) {
        for (Collection<RecordRef> unit : units) {
            Set<RecordRef> group = new LinkedHashSet<>(unit);
            Set<Set<RecordRef>> joined = Collections.newSetFromMap(new IdentityHashMap<>());
            for (RecordRef ref : unit) {
                Set<RecordRef> other = groupOf.get(ref);
                if (other != null && joined.add(other)) {
                    group.addAll(other);
                }
            }
            group.forEach(ref -> groupOf.put(ref, group));
        }
        groupOf.forEach((ref, group) -> {
            if (group.iterator().next().equals(ref)) {
                groups.add(group);
            }
        });
    }

    /** Whether one unit takes back all of it. */
    boolean isOne() {
        return groupOf.size() <= CommandUnit.MOST;
    }

    List<Set<RecordRef>> parts() {
        return left(Set.of());
    }

    /** The parts of what is not among {@code back}, which was taken back before, as a whole or in such parts. */
    List<Set<RecordRef>> left(Set<RecordRef> back) {
        List<Set<RecordRef>> parts = new ArrayList<>();
        Set<RecordRef> part = new LinkedHashSet<>();
        for (Set<RecordRef> group : groups) {
            if (part.size() + group.size() > CommandUnit.MOST) {
                add(parts, part, back);
                part.clear();
            }
            if (group.size() > CommandUnit.MOST || Collections.disjoint(group, back)) {
                part.addAll(group);
            }
        }
        add(parts, part, back);
        return parts;
    }

    private static void add(List<Set<RecordRef>> parts, Set<RecordRef> part, Set<RecordRef> back) {
        List<RecordRef> all = List.copyOf(part);
        for (int from = 0; from < all.size(); from += CommandUnit.MOST) {
            Set<RecordRef> piece = Set.copyOf(all.subList(from, Math.min(all.size(), from + CommandUnit.MOST)));
            if (Collections.disjoint(piece, back)) {
                parts.add(piece);
            }
        }
    }

    /** A record that has to be taken back with these and is not among them, null if there is none. */
    @Nullable RecordRef lacking(Set<RecordRef> taken) {
        if (isOne()) {
            return first(groupOf.keySet(), taken);
        }
        Set<Set<RecordRef>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (RecordRef ref : taken) {
            Set<RecordRef> group = groupOf.getOrDefault(ref, Set.of());
            if (seen.add(group) && group.size() <= CommandUnit.MOST && !taken.containsAll(group)) {
                return first(group, taken);
            }
        }
        return null;
    }

    static @Nullable RecordRef first(Set<RecordRef> of, Set<RecordRef> without) {
        return of.stream().filter(ref -> !without.contains(ref)).findFirst().orElse(null);
    }
}
