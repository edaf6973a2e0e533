package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordType;

/**
 * What is held, as counts and sums in 256 buckets by the end of the id: two sides that hold the same records at the same
 * revisions, with the same fields withheld, have equal ones. The order in which records are added does not matter.
 */
public record Digest(List<Integer> counts, List<Long> sums) {
    public static final int BUCKETS = 256;

    /** @throws BadValue if it has not so many buckets */
    public Digest {
        if (counts.size() != BUCKETS || sums.size() != BUCKETS) {
            throw new BadValue("bad_message", "digest", counts.size() + "/" + sums.size());
        }
        counts = List.copyOf(counts);
        sums = List.copyOf(sums);
    }

    static int bucket(UUID id) {
        return (int) (id.getLeastSignificantBits() & (BUCKETS - 1));
    }

    List<Integer> differing(Digest other) {
        return IntStream.range(0, BUCKETS)
                .filter(i -> !counts.get(i).equals(other.counts.get(i))
                        || !sums.get(i).equals(other.sums.get(i)))
                .boxed()
                .toList();
    }

    /** A digest being made. */
    static final class Sum {
        private final Integer[] counts = new Integer[BUCKETS];
        private final Long[] sums = new Long[BUCKETS];

        Sum() {
            Arrays.fill(counts, 0);
            Arrays.fill(sums, 0L);
        }

        void add(RecordType type, UUID id, long revision, Set<String> withheld) {
            int bucket = bucket(id);
            long hash = mixed(id.getMostSignificantBits());
            hash = mixed(hash ^ id.getLeastSignificantBits());
            hash = mixed(hash ^ revision);
            hash = mixed(hash ^ type.name().hashCode());
            counts[bucket]++;
            sums[bucket] ^= mixed(hash ^ withheld.hashCode());
        }

        /** The end of MurmurHash3: every bit of the outcome depends on every bit given. */
        private static long mixed(long bits) {
            long hash = bits + 0x9e3779b97f4a7c15L;
            hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
            hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
            return hash ^ (hash >>> 33);
        }

        Digest done() {
            return new Digest(new ArrayList<>(Arrays.asList(counts)), new ArrayList<>(Arrays.asList(sums)));
        }
    }
}
