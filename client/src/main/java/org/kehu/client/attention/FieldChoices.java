package org.kehu.client.attention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kehu.client.records.Attention;
import org.kehu.client.records.AttentionEntry;

/** Fields whose value of now is to stay, by entry; of the others what was typed is to be done. */
final class FieldChoices {
    private final Map<UUID, Set<Attention.Place>> staying = new HashMap<>();

    private static Attention.Place place(AttentionEntry.Value value) {
        return new Attention.Place(value.record(), value.field());
    }

    void choose(AttentionItem item, AttentionEntry.Value value, boolean mine) {
        Set<Attention.Place> places = staying.computeIfAbsent(item.id(), id -> new HashSet<>());
        if (mine) {
            places.remove(place(value));
        } else {
            places.add(place(value));
        }
    }

    void chooseAll(AttentionItem item, boolean mine) {
        item.values().forEach(value -> choose(item, value, mine));
    }

    boolean isMine(AttentionItem item, AttentionEntry.Value value) {
        return !theirs(item).contains(place(value));
    }

    Set<Attention.Place> theirs(AttentionItem item) {
        return Set.copyOf(staying.getOrDefault(item.id(), Set.of()));
    }
}
