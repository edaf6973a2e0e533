package org.kehu.client.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.search.SearchWord;

/**
 * What a search looks through of all records of one type, and what it ranks them by, in about 150 bytes for each. Guarded by
 * whoever holds it.
 */
final class TypeTexts {
    /** How a word meets a record: not at all, in one that belongs to it, somewhere in a field, at the beginning of one. */
    static final byte MISSING = 0;

    static final byte BELOW = 1;
    static final byte INSIDE = 2;
    static final byte BEGINS = 3;

    private static final int REMEMBERED = 6;
    private static final byte LINE = '\n';
    private static final int MUCH = 1 << 20;

    private static final int COLUMNS = 5;
    private static final int SEGMENT = 0;
    private static final int SECONDS = 1;
    private static final int OWNER = 2;
    private static final int PARENT = 3;
    private static final int BINNED = 4;

    private final SpeltKeys spelt = new SpeltKeys();
    private final RecordSlots slots = new RecordSlots();
    private final RecordSlots owners = new RecordSlots();
    private final RecordSlots parents = new RecordSlots();
    /** By slot: its segment + 1, seconds, number of the owner + 1 and of the parent + 1, and whether it is in the bin. */
    private int[] kept = new int[COLUMNS * 64];

    private final TextArena texts = new TextArena();
    private char[] keys = new char[1024];
    private int keysEnd;
    /** By segment, in the order in which they were put: where text and keys begin, and the slot they are of; -1 if of none any more. */
    private int[] textsAt = new int[64];

    private int[] keysAt = new int[64];
    private int[] slotOf = new int[64];
    private int segments;
    private int let;

    /** What was asked lately: with each letter typed, only what met the letters before must be looked at. */
    private final Map<SearchWord, byte[]> asked = new LinkedHashMap<>();

    /** What is kept of a record. */
    record Row(
            UUID id,
            String text,
            String keys,
            @Nullable Instant modified,
            @Nullable UUID owner,
            @Nullable UUID parent,
            boolean binned) {}

    void put(Row row) {
        asked.clear();
        int slot = slots.take(row.id());
        int at = slot * COLUMNS;
        if (at + COLUMNS > kept.length) {
            kept = Arrays.copyOf(kept, kept.length / COLUMNS * 3 / 2 * COLUMNS);
        }
        letGo(slot);
        kept[at + SEGMENT] = segment(slot, row.text(), spelt.packed(row.keys())) + 1;
        Instant modified = row.modified();
        kept[at + SECONDS] = modified == null ? 0 : (int) modified.getEpochSecond();
        kept[at + OWNER] = number(owners, row.owner());
        kept[at + PARENT] = number(parents, row.parent());
        kept[at + BINNED] = row.binned() ? 1 : 0;
    }

    private int segment(int slot, String text, String packed) {
        if (segments + 1 == slotOf.length) {
            textsAt = Arrays.copyOf(textsAt, segments + segments / 2);
            keysAt = Arrays.copyOf(keysAt, segments + segments / 2);
            slotOf = Arrays.copyOf(slotOf, segments + segments / 2);
        }
        texts.append(text);
        if (keysEnd + packed.length() > keys.length) {
            keys = Arrays.copyOf(keys, Math.max(keysEnd + packed.length(), keys.length + keys.length / 4));
        }
        packed.getChars(0, packed.length(), keys, keysEnd);
        keysEnd += packed.length();
        slotOf[segments] = slot;
        segments++;
        textsAt[segments] = texts.end();
        keysAt[segments] = keysEnd;
        return segments - 1;
    }

    private static int number(RecordSlots known, @Nullable UUID id) {
        return id == null ? 0 : known.take(id) + 1;
    }

    void remove(UUID id) {
        int slot = slots.find(id.getMostSignificantBits(), id.getLeastSignificantBits());
        if (slot >= 0) {
            asked.clear();
            letGo(slot);
        }
    }

    private void letGo(int slot) {
        int segment = kept[slot * COLUMNS + SEGMENT] - 1;
        if (segment >= 0) {
            slotOf[segment] = -1;
            let += textsAt[segment + 1] - textsAt[segment];
            kept[slot * COLUMNS + SEGMENT] = 0;
            kept[slot * COLUMNS + BINNED] = 1;
        }
    }

    /** Whether so much was changed that reading everything anew is worth its memory. */
    boolean isWasteful() {
        return let > MUCH && let > texts.end() / 2;
    }

    boolean isBinned(int slot) {
        return kept[slot * COLUMNS + BINNED] == 1;
    }

    UUID id(int slot) {
        return slots.id(slot);
    }

    int seconds(int slot) {
        return kept[slot * COLUMNS + SECONDS];
    }

    /** Something to compare with {@link #owner}; -1 for somebody who owns nothing here. */
    int ownerNumber(UUID user) {
        int slot = owners.find(user.getMostSignificantBits(), user.getLeastSignificantBits());
        return slot < 0 ? -1 : slot + 1;
    }

    int owner(int slot) {
        return kept[slot * COLUMNS + OWNER];
    }

    /** The slot in {@code above} of the record that this one belongs to; -1 if it has none there. */
    int parent(int slot, TypeTexts above) {
        int number = kept[slot * COLUMNS + PARENT];
        if (number == 0) {
            return -1;
        }
        UUID id = parents.id(number - 1);
        return above.slots.find(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    /** By slot, how all the words meet it: as well as the best of them if all do, else as badly as the worst. */
    byte[] meeting(List<SearchWord> words) {
        byte[] all = meeting(words.get(0)).clone();
        for (SearchWord word : words.subList(1, words.size())) {
            join(all, meeting(word));
        }
        return all;
    }

    static void join(byte[] all, byte[] one) {
        for (int slot = 0; slot < all.length; slot++) {
            byte worse = (byte) Math.min(all[slot], one[slot]);
            all[slot] = worse <= BELOW ? worse : (byte) Math.max(all[slot], one[slot]);
        }
    }

    /** By slot; not to be changed. */
    byte[] meeting(SearchWord word) {
        byte[] known = asked.get(word);
        if (known != null) {
            return known;
        }
        byte[] met = new byte[slots.size()];
        byte[] among = among(word);
        Looking looking = new Looking(word, met);
        if (among == null) {
            looking.through(0, segments);
        } else {
            for (int slot = 0; slot < among.length; slot++) {
                int segment = among[slot] > MISSING ? kept[slot * COLUMNS + SEGMENT] - 1 : -1;
                if (segment >= 0) {
                    looking.through(segment, segment + 1);
                }
            }
        }
        if (asked.size() == REMEMBERED) {
            asked.remove(asked.keySet().iterator().next());
        }
        asked.put(word, met);
        return met;
    }

    /** What met a word that this one begins with; null if nothing can be left out. */
    private byte @Nullable [] among(SearchWord word) {
        byte[] among = null;
        for (Map.Entry<SearchWord, byte[]> entry : asked.entrySet()) {
            if (word.isWithin(entry.getKey())) {
                among = entry.getValue();
            }
        }
        return among;
    }

    /** Looks for one word in a row of segments. */
    private final class Looking {
        private final byte[] met;
        private final byte[] text;
        private final int rare;
        private final String pinyin;
        private final boolean[] beginning;
        private final boolean[] beginningTwo;
        private final boolean[] next;
        private final List<String> digits;

        Looking(SearchWord word, byte[] met) {
            this.met = met;
            this.text = word.text().getBytes(StandardCharsets.UTF_8);
            this.rare = texts.rarest(text);
            this.pinyin = word.pinyin();
            boolean spelling = !pinyin.isEmpty();
            this.beginning = spelling ? spelt.beginning(pinyin.substring(0, 1)) : new boolean[0];
            this.beginningTwo = spelling ? spelt.beginning(pinyin.substring(0, 2)) : new boolean[0];
            this.next = spelling ? spelt.beginning(pinyin.substring(1, 2)) : new boolean[0];
            this.digits = word.digits().stream().map(SpeltKeys::dialled).toList();
        }

        void through(int first, int behind) {
            literally(first, behind);
            if (!pinyin.isEmpty()) {
                spelt(first, behind);
            }
            digits.forEach(number -> dialled(number, first, behind));
        }

        private void literally(int first, int behind) {
            int segment = first;
            int end = textsAt[behind];
            int place = texts.next(text[rare], textsAt[first] + rare, end);
            while (place >= 0) {
                int start = place - rare;
                if (texts.isAt(start, text)) {
                    while (textsAt[segment + 1] <= start) {
                        segment++;
                    }
                    boolean begins = start == textsAt[segment] || texts.at(start - 1) == LINE;
                    meets(segment, begins ? BEGINS : INSIDE);
                    place = begins ? textsAt[segment + 1] + rare - 1 : place;
                }
                place = texts.next(text[rare], place + 1, end);
            }
        }

        private void meets(int segment, byte how) {
            int slot = slotOf[segment];
            if (slot >= 0 && met[slot] < how) {
                met[slot] = how;
            }
        }

        private void spelt(int first, int behind) {
            char[] all = keys;
            int segment = first;
            int end = keysAt[behind];
            for (int at = keysAt[first]; at < end; at++) {
                if (beginning[all[at]]
                        && (beginningTwo[all[at]] || (at + 1 < end && next[all[at + 1]]))
                        && spelt.spells(all, at, end, pinyin)) {
                    while (keysAt[segment + 1] <= at) {
                        segment++;
                    }
                    meets(segment, all[at - 1] == LINE ? BEGINS : INSIDE);
                }
            }
        }

        private void dialled(String number, int first, int behind) {
            char[] all = keys;
            char begin = number.charAt(0);
            int segment = first;
            int last = keysAt[behind] - number.length();
            for (int at = keysAt[first]; at <= last; at++) {
                if (all[at] == begin && isHere(number, at)) {
                    while (keysAt[segment + 1] <= at) {
                        segment++;
                    }
                    meets(segment, INSIDE);
                }
            }
        }

        private boolean isHere(String number, int at) {
            for (int i = 1; i < number.length(); i++) {
                if (keys[at + i] != number.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
