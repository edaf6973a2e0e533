package org.kehu.client.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.RecordBook;
import org.kehu.client.task.Progress;
import org.kehu.common.duplicate.ApartPairs;
import org.kehu.common.duplicate.DuplicateGroups;
import org.kehu.common.duplicate.DuplicateScan;
import org.kehu.common.duplicate.Likening;
import org.kehu.common.duplicate.Pair;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Looks through all records of a type that are here for those that may be one. Off the FX thread. */
final class DuplicatesReader {
    /** More are not looked through in a day; they come up once these are settled. */
    static final int MOST = 1_000;

    private final RecordDesk desk;
    private final RecordType type;

    DuplicatesReader(RecordDesk desk, RecordType type) {
        this.desk = desk;
        this.type = type;
    }

    /** @throws CancellationException if nobody wants it any more */
    DuplicateScan.Found scan(Progress progress) {
        long all = desk.records().count(RecordQuery.of(type));
        DuplicateScan scan = new DuplicateScan(
                new RecordBook(desk.records()), new Likening(type, desk.baseCurrency()), ToldApart.of(desk, type));
        return scan.run(MOST, looked -> {
            if (progress.isCancelled()) {
                throw new CancellationException(type + " after " + looked);
            }
            progress.report(looked, all);
        });
    }

    /** Those of the pairs that still are, as they are now: neither merged nor deleted nor told apart, and alike. */
    Standing standing(List<Pair> pairs) {
        List<RecordRef> refs = pairs.stream()
                .flatMap(pair -> Stream.of(pair.first().ref(), pair.second().ref()))
                .distinct()
                .toList();
        Map<RecordRef, CrmRecord> now = desk.records().findAll(refs);
        ApartPairs apart = ToldApart.of(desk, type);
        Likening likening = new Likening(type, desk.baseCurrency());
        List<Pair> standing = new ArrayList<>();
        for (Pair pair : pairs) {
            CrmRecord first = now.get(pair.first().ref());
            CrmRecord second = now.get(pair.second().ref());
            if (first != null
                    && second != null
                    && !first.isDeleted()
                    && !second.isDeleted()
                    && !apart.test(first, second)) {
                Pair judged = judged(pair, first, second, likening);
                if (judged.likeness().isWorthALook()) {
                    standing.add(judged);
                }
            }
        }
        return new Standing(standing, DuplicateGroups.of(standing, apart));
    }

    /** @param groups of more than two of them, each with the one first that is proposed to stay */
    record Standing(List<Pair> pairs, List<List<CrmRecord>> groups) {}

    /** Anew where one of the two was changed; else as among the whole book. */
    private static Pair judged(Pair pair, CrmRecord first, CrmRecord second, Likening likening) {
        boolean same = first.equals(pair.first()) && second.equals(pair.second());
        return new Pair(first, second, same ? pair.likeness() : likening.of(first, second));
    }
}
