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
import org.kehu.client.settings.Settings;
import org.kehu.client.text.Texts;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.organisation.ExportLog;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.organisation.User;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * Tells administrators of whoever took more out in a day than passes unnoticed, once on each device: when it comes, or at the next
 * start. What was done offline comes as late as its device does, so that its time says nothing of whether it was told.
 */
public final class ExportNews implements AutoCloseable {
    /** What is older when an administrator begins on a device is not news to him. */
    private static final Duration LATELY = Duration.ofDays(30);

    private static final String FROM = "exports.told.from.";
    private static final String TOLD = "exports.told.ids.";
    private static final int MOST = 1000;
    private final RecordDesk desk;
    private final Telling telling;
    private final Set<String> told;
    private final Instant from;
    private final Subscription changes;

    private ExportNews(RecordDesk desk, Telling telling) {
        this.desk = desk;
        this.telling = telling;
        Settings settings = desk.bench().settings();
        Instant begun = desk.texts().formats().now().minus(LATELY);
        this.told =
                new HashSet<>(List.of(settings.get(TOLD + desk.me()).orElse("").split(" ")));
        this.from = settings.get(FROM + desk.me()).map(Instant::parse).orElse(begun);
        settings.set(FROM + desk.me(), from);
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
            desk.background()
                    .work(desk.texts().text("list.loading"), progress -> found())
                    .onSuccess(this::tell)
                    .start();
        }
    }

    private Found found() {
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

    /** One word a person, whatever number of entries, and one of each that he had no right to; nobody is told of himself. */
    private void tell(Found found) {
        Set<UUID> people = new HashSet<>(Set.of(desk.me()));
        for (CrmRecord one : found.entries()) {
            UUID who = one.require(ExportLog.OWNER);
            boolean unpermitted = one.get(ExportLog.WITHOUT_RIGHT_SINCE) != null;
            if (told.add(one.id().toString()) && (people.add(who) || unpermitted && !who.equals(desk.me()))) {
                telling.news(sentence(one, found.titles().getOrDefault(new RecordRef(User.TYPE.name(), who), "")));
            }
        }
        desk.bench().settings().set(TOLD + desk.me(), String.join(" ", told));
    }

    private String sentence(CrmRecord entry, String name) {
        Instant withdrawn = entry.get(ExportLog.WITHOUT_RIGHT_SINCE);
        String reason = entry.require(ExportLog.REASON);
        Texts texts = desk.texts();
        return withdrawn == null
                ? texts.text("export.news", name, entry.require(ExportLog.DAY_ROWS), limit(), reason)
                : texts.text(
                        "export.news.unpermitted",
                        name,
                        entry.require(ExportLog.ROWS),
                        texts.formats().instant(withdrawn),
                        reason);
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
