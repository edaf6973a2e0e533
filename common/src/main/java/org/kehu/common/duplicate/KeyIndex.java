package org.kehu.common.duplicate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Finds ids by texts, of which it keeps 64 bits each: who is found has to be asked whether he is meant. About 30 bytes for a
 * text, so that a million rows have room.
 */
public final class KeyIndex {
    private static final long PRIME = 0x100000001B3L;
    private static final long BASIS = 0xCBF29CE484222325L;
    private long[] hashes = new long[1 << 10];
    /** Into {@link #ids}, plus one; 0 is free. */
    private int[] places = new int[hashes.length];

    private long[] ids = new long[1 << 9];
    private int held;
    private int size;

    public static long hash(int key, String text) {
        long hash = BASIS ^ key;
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ one) * PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        return hash ^ (hash >>> 29);
    }

    /** Takes in a record; {@link #put} says by what it is found. */
    public int add(UUID id) {
        if (2 * held + 1 >= ids.length) {
            ids = Arrays.copyOf(ids, ids.length * 2);
        }
        ids[2 * held] = id.getMostSignificantBits();
        ids[2 * held + 1] = id.getLeastSignificantBits();
        held++;
        return held;
    }

    /** @param place what {@link #add} answered */
    public void put(long hash, int place) {
        if (size * 5 > hashes.length * 3) {
            grow();
        }
        int at = slot(hash);
        while (places[at] != 0) {
            at = (at + 1) & (hashes.length - 1);
        }
        hashes[at] = hash;
        places[at] = place;
        size++;
    }

    private int slot(long hash) {
        return (int) hash & (hashes.length - 1);
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldPlaces = places;
        hashes = new long[oldHashes.length * 2];
        places = new int[hashes.length];
        size = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldPlaces[i] != 0) {
                put(oldHashes[i], oldPlaces[i]);
            }
        }
    }

    /** @param most no more of them are wanted */
    public List<UUID> find(long hash, int most) {
        List<UUID> found = new ArrayList<>();
        for (int place : places(hash, most)) {
            UUID id = id(place);
            if (!found.contains(id)) {
                found.add(id);
            }
        }
        return found;
    }

    /** What {@link #add} answered for the records that were put under the hash. */
    int[] places(long hash, int most) {
        int[] found = new int[most];
        int many = 0;
        for (int at = slot(hash); places[at] != 0 && many < most; at = (at + 1) & (hashes.length - 1)) {
            if (hashes[at] == hash) {
                found[many++] = places[at];
            }
        }
        return Arrays.copyOf(found, many);
    }

    UUID id(int place) {
        return new UUID(ids[2 * (place - 1)], ids[2 * (place - 1) + 1]);
    }
}
