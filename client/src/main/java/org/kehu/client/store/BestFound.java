package org.kehu.client.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;

/** The first of all that a search met, in the order in which people look for them. */
final class BestFound {
    private final TypeTexts texts;
    private final int searcher;
    private final int most;

    BestFound(TypeTexts texts, UUID searcher, int most) {
        this.texts = texts;
        this.searcher = texts.ownerNumber(searcher);
        this.most = most;
    }

    List<UUID> of(byte[] meeting) {
        PriorityQueue<Integer> best = new PriorityQueue<>(Comparator.comparingLong(slot -> rank(slot, meeting)));
        long worst = Long.MIN_VALUE;
        for (int slot = 0; slot < meeting.length; slot++) {
            boolean found = meeting[slot] > TypeTexts.MISSING && !texts.isBinned(slot);
            if (found && rank(slot, meeting) > worst) {
                best.add(slot);
                if (best.size() > most) {
                    best.poll();
                    worst = rank(best.element(), meeting);
                }
            }
        }
        Integer[] slots = best.toArray(Integer[]::new);
        Arrays.sort(slots, Collections.reverseOrder(best.comparator()));
        List<UUID> ids = new ArrayList<>();
        for (int slot : slots) {
            ids.add(texts.id(slot));
        }
        return ids;
    }

    private long rank(int slot, byte[] meeting) {
        int mine = texts.owner(slot) == searcher ? 1 : 0;
        return ((long) meeting[slot] * 2 + mine) << Integer.SIZE | texts.seconds(slot) & 0xFFFFFFFFL;
    }
}
