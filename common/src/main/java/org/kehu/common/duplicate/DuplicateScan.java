package org.kehu.common.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.IntConsumer;
import org.kehu.common.record.CrmRecord;

/** Looks through a whole book for records that may be one. */
public final class DuplicateScan {
    private static final int AT_ONCE = 500;
    private static final Comparator<Pair> SUREST_FIRST = Comparator.comparingInt(
                    (Pair pair) -> pair.likeness().percent())
            .reversed()
            .thenComparing(pair -> pair.first().id().toString())
            .thenComparing(pair -> pair.second().id().toString());
    private final Book book;
    private final Likening likening;
    private final BiPredicate<CrmRecord, CrmRecord> apart;

    /** @param apart whether somebody has said that these are two */
    public DuplicateScan(Book book, Likening likening, BiPredicate<CrmRecord, CrmRecord> apart) {
        this.book = book;
        this.likening = likening;
        this.apart = apart;
    }

    /**
     * @param records that were looked at
     * @param pairs the surest first
     * @param more pairs that were left out
     */
    public record Found(int records, List<Pair> pairs, int more) {
        public Found {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * @param most pairs that are wanted
     * @param looked told now and then how many records were looked at
     */
    public Found run(int most, IntConsumer looked) {
        Candidates candidates = new Candidates(likening);
        book.each(likening.type(), record -> {
            candidates.add(record);
            if (candidates.records() % AT_ONCE == 0) {
                looked.accept(candidates.records());
            }
        });
        List<Candidates.Candidate> all = new ArrayList<>(candidates.all());
        all.sort(Comparator.comparingInt(Candidates.Candidate::percent).reversed());
        List<Pair> pairs = new ArrayList<>();
        int judged = 0;
        while (judged < all.size() && pairs.size() < most) {
            List<Candidates.Candidate> some = all.subList(judged, Math.min(all.size(), judged + AT_ONCE));
            judged += some.size();
            judge(candidates, some, pairs);
        }
        pairs.sort(SUREST_FIRST);
        List<Pair> best = pairs.subList(0, Math.min(most, pairs.size()));
        return new Found(candidates.records(), best, pairs.size() - best.size() + all.size() - judged);
    }

    private void judge(Candidates candidates, List<Candidates.Candidate> some, List<Pair> pairs) {
        Set<UUID> ids = new HashSet<>();
        some.forEach(one -> {
            ids.add(one.first());
            ids.add(one.second());
        });
        Map<UUID, CrmRecord> found = book.find(likening.type(), ids);
        for (Candidates.Candidate one : some) {
            CrmRecord first = found.get(one.first());
            CrmRecord second = found.get(one.second());
            if (first == null || second == null || first.isDeleted() || second.isDeleted()) {
                continue;
            }
            Likeness likeness = likening.of(likening.sketch(first), likening.sketch(second), candidates::worth);
            if (likeness.isWorthALook() && !apart.test(first, second)) {
                pairs.add(new Pair(first, second, likeness));
            }
        }
    }
}
