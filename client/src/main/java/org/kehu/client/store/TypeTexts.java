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

    private final SpeltKeys spelt = new SpeltKeys();
    private final RecordSlots slots = new RecordSlots();
    private final RecordSlots owners = new RecordSlots();
    private final RecordSlots parents = new RecordSlots();
    private byte[] texts = new byte[1024];
    private char[] keys = new char[1024];
    private int textsEnd;
    private int keysEnd;
    /** By slot: from where on and how long text and keys are, seconds, number of the owner + 1 and of the parent + 1,
     * and whether it is in the bin. */
    private int[] places = new int[0];

    private int let;

    /** What was asked lately: with each letter typed, only what met the letters before must be looked at. */
    private final Map<SearchWord, byte[]> asked = new LinkedHashMap<>();

    private static final int COLUMNS = 8;
    private static final int TEXT = 0;
    private static final int TEXT_LENGTH = 1;
    private static final int KEYS = 2;
    private static final int KEYS_LENGTH = 3;
    private static final int SECONDS = 4;
    private static final int OWNER = 5;
    private static final int PARENT = 6;
    private static final int BINNED = 7;

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
        int at = slots.take(row.id()) * COLUMNS;
        if (at + COLUMNS > places.length) {
            places = Arrays.copyOf(places, Math.max(COLUMNS * 64, places.length / COLUMNS * 3 / 2 * COLUMNS));
        }
        let += places[at + TEXT_LENGTH];
        byte[] text = row.text().getBytes(StandardCharsets.UTF_8);
        texts = roomFor(texts, textsEnd + text.length);
        System.arraycopy(text, 0, texts, textsEnd, text.length);
        String packed = spelt.packed(row.keys());
        keys = roomFor(keys, keysEnd + packed.length());
        packed.getChars(0, packed.length(), keys, keysEnd);
        places[at + TEXT] = textsEnd;
        places[at + TEXT_LENGTH] = text.length;
        places[at + KEYS] = keysEnd;
        places[at + KEYS_LENGTH] = packed.length();
        Instant modified = row.modified();
        places[at + SECONDS] = modified == null ? 0 : (int) modified.getEpochSecond();
        places[at + OWNER] = number(owners, row.owner());
        places[at + PARENT] = number(parents, row.parent());
        places[at + BINNED] = row.binned() ? 1 : 0;
        textsEnd += text.length;
        keysEnd += packed.length();
    }

    private static int number(RecordSlots known, @Nullable UUID id) {
        return id == null ? 0 : known.take(id) + 1;
    }

    private static byte[] roomFor(byte[] full, int end) {
        return end <= full.length ? full : Arrays.copyOf(full, Math.max(end, full.length + full.length / 4));
    }

    private static char[] roomFor(char[] full, int end) {
        return end <= full.length ? full : Arrays.copyOf(full, Math.max(end, full.length + full.length / 4));
    }

    void remove(UUID id) {
        int slot = slots.find(id.getMostSignificantBits(), id.getLeastSignificantBits());
        if (slot >= 0) {
            asked.clear();
            let += places[slot * COLUMNS + TEXT_LENGTH];
            places[slot * COLUMNS + TEXT_LENGTH] = 0;
            places[slot * COLUMNS + KEYS_LENGTH] = 0;
            places[slot * COLUMNS + BINNED] = 1;
        }
    }

    /** Whether so much was changed that reading everything anew is worth its memory. */
    boolean isWasteful() {
        return let > 1 << 20 && let > textsEnd / 2;
    }

    boolean isBinned(int slot) {
        return places[slot * COLUMNS + BINNED] == 1;
    }

    UUID id(int slot) {
        return slots.id(slot);
    }

    int seconds(int slot) {
        return places[slot * COLUMNS + SECONDS];
    }

    /** Something to compare with {@link #owner}; -1 for somebody who owns nothing here. */
    int ownerNumber(UUID user) {
        int slot = owners.find(user.getMostSignificantBits(), user.getLeastSignificantBits());
        return slot < 0 ? -1 : slot + 1;
    }

    int owner(int slot) {
        return places[slot * COLUMNS + OWNER];
    }

    /** The slot in {@code above} of the record that this one belongs to; -1 if it has none there. */
    int parent(int slot, TypeTexts above) {
        int number = places[slot * COLUMNS + PARENT];
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
        byte[] among = among(word);
        byte[] met = new byte[slots.size()];
        byte[] text = word.text().getBytes(StandardCharsets.UTF_8);
        List<String> digits = word.digits().stream().map(TypeTexts::dialled).toList();
        for (int slot = 0; slot < met.length; slot++) {
            if (among == null || among[slot] > MISSING) {
                met[slot] = meeting(slot, word, text, digits);
            }
        }
        if (asked.size() == REMEMBERED) {
            asked.remove(asked.keySet().iterator().next());
        }
        asked.put(word, met);
        return met;
    }

    private static String dialled(String digits) {
        StringBuilder packed = new StringBuilder();
        digits.chars().forEach(digit -> packed.append(SpeltKeys.dialled((char) digit)));
        return packed.toString();
    }

    /** What met a word that this one begins with; null if nothing can be left out. */
    private byte @Nullable [] among(SearchWord word) {
        byte[] among = null;
        for (Map.Entry<SearchWord, byte[]> entry : asked.entrySet()) {
            SearchWord before = entry.getKey();
            boolean spelt = word.pinyin().isEmpty()
                    || (!before.pinyin().isEmpty() && word.pinyin().startsWith(before.pinyin()));
            if (spelt && word.digits().isEmpty() && word.text().startsWith(before.text())) {
                among = entry.getValue();
            }
        }
        return among;
    }

    private byte meeting(int slot, SearchWord word, byte[] text, List<String> digits) {
        int at = slot * COLUMNS;
        byte met = literally(text, places[at + TEXT], places[at + TEXT] + places[at + TEXT_LENGTH]);
        int from = places[at + KEYS];
        int end = from + places[at + KEYS_LENGTH];
        if (met < BEGINS && !word.pinyin().isEmpty()) {
            met = (byte) Math.max(met, spelt(word.pinyin(), from, end));
        }
        for (String number : digits) {
            met = (byte) Math.max(met, dialled(number, from, end));
        }
        return met;
    }

    private byte literally(byte[] word, int from, int end) {
        byte met = MISSING;
        int last = word.length - 1;
        byte rare = word[last];
        for (int at = from + last; at < end && met < BEGINS; at++) {
            if (texts[at] == rare && isHere(word, at - last)) {
                met = at - last == from || texts[at - last - 1] == LINE ? BEGINS : INSIDE;
            }
        }
        return met;
    }

    private boolean isHere(byte[] word, int at) {
        for (int i = 0; i < word.length - 1; i++) {
            if (texts[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private byte spelt(String word, int from, int end) {
        byte met = MISSING;
        for (int at = from; at < end && met < BEGINS; at++) {
            if (spelt.begins(keys[at], word) && spelt.spells(keys, at, end, word, 0)) {
                met = keys[at - 1] == LINE ? BEGINS : INSIDE;
            }
        }
        return met;
    }

    private byte dialled(String number, int from, int end) {
        char first = number.charAt(0);
        for (int at = from; at + number.length() <= end; at++) {
            if (keys[at] == first && isHere(number, at)) {
                return INSIDE;
            }
        }
        return MISSING;
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
