package org.kehu.client.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What one transaction has to tell the outbox log: the last of each name. */
final class LogNews {
    private final Predicate<OutboxLog.Entry> isNews;
    private final Map<OutboxLog.Name, OutboxLog.Entry> entries = new LinkedHashMap<>();

    /** @param isNews whether the outbox log has yet to be told */
    LogNews(Predicate<OutboxLog.Entry> isNews) {
        this.isNews = isNews;
    }

    /** What the log says already is not gathered: at an opening that may be all of it. */
    void add(OutboxLog.Entry entry) {
        entries.remove(entry.name());
        if (isNews.test(entry)) {
            entries.put(entry.name(), entry);
        }
    }

    Collection<OutboxLog.Entry> all() {
        return entries.values();
    }
}
