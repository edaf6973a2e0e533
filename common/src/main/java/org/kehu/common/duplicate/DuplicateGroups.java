package org.kehu.common.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.kehu.common.record.CrmRecord;

/**
 * Records that hang together by pairs that are alike beyond doubt, so that a company that is there five times is one thing to do and
 * not ten. Two that somebody has told apart are never in one group.
 */
public final class DuplicateGroups {
    /** Two that are less alike may be one, and draw nobody else in. */
    static final int STRONG = 70;

    /** Larger ones are no longer looked through by anybody before they are merged. */
    static final int MOST = 20;

    private static final Comparator<CrmRecord> BEST_FIRST = Comparator.comparingLong(
                    (CrmRecord record) -> -filled(record))
            .thenComparing(record -> record.id().toString());

    private DuplicateGroups() {}

    /**
     * Those of three and more, each with the one first that is proposed to stay: that which says most, of two alike the older.
     *
     * @param pairs the surest first
     */
    public static List<List<CrmRecord>> of(List<Pair> pairs, BiPredicate<CrmRecord, CrmRecord> apart) {
        Map<UUID, List<CrmRecord>> groups = new HashMap<>();
        List<List<CrmRecord>> all = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.likeness().percent() >= STRONG) {
                List<CrmRecord> one = group(groups, all, pair.first());
                List<CrmRecord> other = group(groups, all, pair.second());
                if (one != other && one.size() + other.size() <= MOST && !hasApart(one, other, apart)) {
                    one.addAll(other);
                    other.forEach(record -> groups.put(record.id(), one));
                    other.clear();
                }
            }
        }
        return all.stream()
                .filter(group -> group.size() > 2)
                .map(group -> group.stream().sorted(BEST_FIRST).toList())
                .toList();
    }

    private static List<CrmRecord> group(
            Map<UUID, List<CrmRecord>> groups, List<List<CrmRecord>> all, CrmRecord record) {
        return groups.computeIfAbsent(record.id(), id -> {
            List<CrmRecord> own = new ArrayList<>(List.of(record));
            all.add(own);
            return own;
        });
    }

    private static boolean hasApart(
            List<CrmRecord> one, List<CrmRecord> other, BiPredicate<CrmRecord, CrmRecord> apart) {
        return one.stream().anyMatch(mine -> other.stream().anyMatch(theirs -> apart.test(mine, theirs)));
    }

    private static long filled(CrmRecord record) {
        return record.type().fields().stream()
                .filter(field -> !record.withholds(field) && record.get(field) != null)
                .count();
    }
}
