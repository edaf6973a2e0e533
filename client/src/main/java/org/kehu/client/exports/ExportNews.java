package org.kehu.client.exports;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.Telling;
import org.kehu.client.records.Subscription;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.organisation.ExportLog;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.organisation.User;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** Tells administrators of whoever took more out in a day than passes unnoticed: when it comes, and once at the start. */
public final class ExportNews implements AutoCloseable {
    private static final Duration LATELY = Duration.ofDays(3);
    private static final int MOST = 50;
    private final RecordDesk desk;
    private final Telling telling;
    private final Set<UUID> told = new HashSet<>();
    private final Subscription changes;

    private ExportNews(RecordDesk desk, Telling telling) {
        this.desk = desk;
        this.telling = telling;
        this.changes = desk.records()
                .onChange(
                        Set.of(ExportLog.TYPE.name()),
                        changed -> desk.background().deliver(this::read));
    }

    /** For as long as the window lives. */
    public static ExportNews follow(RecordDesk desk, Telling telling) {
        ExportNews news = new ExportNews(desk, telling);
        news.read();
        return news;
    }

    private record Found(List<CrmRecord> entries, Map<RecordRef, String> titles) {}

    private void read() {
        if (desk.records().access().allows(RecordAccess.ADMINISTER)) {
            Instant from = desk.texts().formats().now().minus(LATELY);
            desk.background()
                    .work(desk.texts().text("list.loading"), progress -> found(from))
                    .onSuccess(this::tell)
                    .start();
        }
    }

    private Found found(Instant from) {
        RecordQuery much = RecordQuery.of(ExportLog.TYPE)
                .where(Filter.eq(ExportLog.NOTICED, true))
                .where(Filter.compare(ExportLog.EXPORTED_AT, Filter.Operator.GE, from))
                .sortedBy(Sort.byDescending(ExportLog.EXPORTED_AT))
                .limit(MOST);
        List<CrmRecord> entries = desk.records().page(much).records();
        List<RecordRef> people = entries.stream()
                .map(one -> new RecordRef(User.TYPE.name(), one.require(ExportLog.OWNER)))
                .distinct()
                .toList();
        return new Found(entries, desk.records().titles(people));
    }

    /** One word a person, whatever number of entries; nobody is told of himself. */
    private void tell(Found found) {
        Set<UUID> people = new HashSet<>(Set.of(desk.me()));
        for (CrmRecord one : found.entries()) {
            UUID who = one.require(ExportLog.OWNER);
            if (told.add(one.id()) && people.add(who)) {
                String name = found.titles().getOrDefault(new RecordRef(User.TYPE.name(), who), "");
                telling.news(desk.texts()
                        .text(
                                "export.news",
                                name,
                                one.require(ExportLog.DAY_ROWS),
                                limit(),
                                one.require(ExportLog.REASON)));
            }
        }
    }

    private Object limit() {
        CrmRecord ledger = desk.records().configuration().find(Ledger.TYPE, Ledger.ID);
        Object set = ledger == null ? null : ledger.get(Ledger.EXPORT_NOTICE);
        return set == null ? Ledger.USUAL_EXPORT_NOTICE : set;
    }

    @Override
    public void close() {
        changes.close();
    }
}
