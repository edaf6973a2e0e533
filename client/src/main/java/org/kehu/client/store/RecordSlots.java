package org.kehu.client.store;

import java.util.Arrays;
import java.util.UUID;

/** Numbers records from 0 on, in a tenth of the memory of a map. Guarded by whoever holds it. */
final class RecordSlots {
    private static final int FEWEST = 16;

    private long[] high = new long[FEWEST];
    private long[] low = new long[FEWEST];
    /** Slot + 1 at the place of its record, 0 where there is none; never more than half full. */
    private int[] places = new int[4 * FEWEST];

    private int size;

    int size() {
        return size;
    }

    UUID id(int slot) {
        return new UUID(high[slot], low[slot]);
    }

    /** -1 if it has none. */
    int find(long most, long least) {
        int slot = places[place(most, least)] - 1;
        return slot;
    }

    /** The slot of a record; the next one if it is new. */
    int take(UUID id) {
        long most = id.getMostSignificantBits();
        long least = id.getLeastSignificantBits();
        int place = place(most, least);
        if (places[place] > 0) {
            return places[place] - 1;
        }
        if (size == high.length) {
            high = Arrays.copyOf(high, size + size / 2);
            low = Arrays.copyOf(low, size + size / 2);
        }
        high[size] = most;
        low[size] = least;
        places[place] = size + 1;
        size++;
        if (2 * size > places.length) {
            spread();
        }
        return size - 1;
    }

    private void spread() {
        places = new int[2 * places.length];
        for (int slot = 0; slot < size; slot++) {
            places[place(high[slot], low[slot])] = slot + 1;
        }
    }

    private int place(long most, long least) {
        long mixed = (most ^ least * 0x9E3779B97F4A7C15L) * 0xC2B2AE3D27D4EB4FL;
        int place = (int) (mixed >>> 33) & places.length - 1;
        while (places[place] > 0 && (high[places[place] - 1] != most || low[places[place] - 1] != least)) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }
}
