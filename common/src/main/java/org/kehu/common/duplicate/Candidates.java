package org.kehu.common.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kehu.common.record.CrmRecord;

/**
 * Pairs that share marks, found in one pass over records and one over an index of what they are known by: about 200 bytes for a
 * record. What many share, such as the telephone of an office building, says little, beyond a number nothing; and of the many that
 * share a name each is compared with the first few, so that no group of n costs n² pairs.
 */
final class Candidates {
    /** With so many of those before it a record is compared for one mark. */
    private static final int MOST_SHARING = 12;
    /** From here on it says half. */
    static final int MANY = 4;

    private static final Sign[] SIGNS = Sign.values();
    private final Likening likening;
    private final KeyIndex index = new KeyIndex();
    private long[] hashes = new long[1 << 12];
    private byte[] signs = new byte[1 << 12];
    private byte[] percents = new byte[1 << 12];
    private int[] ends = new int[1 << 10];
    private int marks;
    private int records;

    Candidates(Likening likening) {
        this.likening = likening;
    }

    /** @param percent at most: what the records themselves say may be less */
    record Candidate(UUID first, UUID second, int percent) {}

    void add(CrmRecord record) {
        int place = index.add(record.id());
        for (Mark mark : likening.sketch(record).marks()) {
            if (marks == hashes.length) {
                hashes = Arrays.copyOf(hashes, marks * 2);
                signs = Arrays.copyOf(signs, marks * 2);
                percents = Arrays.copyOf(percents, marks * 2);
            }
            long hash = mark.hash();
            hashes[marks] = hash;
            signs[marks] = (byte) mark.sign().ordinal();
            percents[marks++] = (byte) mark.percent();
            if (index.places(hash, MOST_SHARING + 1).length <= MOST_SHARING) {
                index.put(hash, place);
            }
        }
        if (place >= ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[place] = marks;
        records = place;
    }

    int records() {
        return records;
    }

    /** Of a hundred, what a mark is worth that so many have. */
    int worth(Mark mark) {
        return worth(mark.sign(), index.places(mark.hash(), MOST_SHARING + 1).length);
    }

    /** People share telephones, mailboxes and sounds; who has a name or a number in common with many is one of them still. */
    private static int worth(Sign sign, int sharing) {
        if (sign.isOneAlone()) {
            return 100;
        }
        return sharing > MOST_SHARING ? 0 : sharing > MANY ? 50 : 100;
    }

    /** Those worth a look. */
    List<Candidate> all() {
        List<Candidate> all = new ArrayList<>();
        for (int place = 1; place <= records; place++) {
            Map<Integer, Map<Sign.Kind, Integer>> others = new HashMap<>();
            for (int mark = ends[place - 1]; mark < ends[place]; mark++) {
                meet(others, place, mark);
            }
            for (Map.Entry<Integer, Map<Sign.Kind, Integer>> other : others.entrySet()) {
                int percent = Likening.together(other.getValue().values());
                if (percent >= Likeness.WORTH_A_LOOK) {
                    all.add(candidate(index.id(place), index.id(other.getKey()), percent));
                }
            }
        }
        return all;
    }

    private static Candidate candidate(UUID one, UUID other, int percent) {
        return one.toString().compareTo(other.toString()) < 0
                ? new Candidate(one, other, percent)
                : new Candidate(other, one, percent);
    }

    private void meet(Map<Integer, Map<Sign.Kind, Integer>> others, int place, int mark) {
        int[] sharing = index.places(hashes[mark], MOST_SHARING + 1);
        Sign sign = SIGNS[signs[mark]];
        int percent = percents[mark] * worth(sign, sharing.length) / 100;
        if (sharing.length < 2 || percent == 0) {
            return;
        }
        for (int other : sharing) {
            if (other < place) {
                others.computeIfAbsent(other, key -> new EnumMap<>(Sign.Kind.class))
                        .merge(sign.kind(), percent, Math::max);
            }
        }
    }
}
