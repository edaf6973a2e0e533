package org.kehu.client.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.StoreProblem;
import org.slf4j.LoggerFactory;

/**
 * Keeps the outbox log beside the database. What is to be remembered is in it before the commit and taken out again if that
 * fails; what is to be forgotten leaves it after the commit: a crash in between leaves it with too much rather than too little.
 * Used while nobody else writes.
 */
final class LogKeeping {
    private final OutboxLog log;
    private final Runnable force;
    private final Map<OutboxLog.Name, OutboxLog.Entry> owed = new LinkedHashMap<>();
    private final List<OutboxLog.Entry> remembered = new ArrayList<>();
    private final List<OutboxLog.Entry> forgotten = new ArrayList<>();
    private OutboxLog.@Nullable Before before;

    /** @param force puts what the database has committed on the disk */
    LogKeeping(OutboxLog log, Runnable force) {
        this.log = log;
        this.force = force;
    }

    /** Last in the transaction. @param logged one of a name */
    void prepare(Collection<OutboxLog.Entry> logged) {
        remembered.clear();
        forgotten.clear();
        before = null;
        logged.stream()
                .filter(this::isNews)
                .forEach(entry -> (entry.body() == null ? forgotten : remembered).add(entry));
        if (!remembered.isEmpty()) {
            before = log.append(remembered, remembered.stream().anyMatch(this::isNew));
        }
    }

    /** Whether the log does not say it already. */
    boolean isNews(OutboxLog.Entry entry) {
        return owed.containsKey(entry.name()) || !log.says(entry);
    }

    /** The journal and its verdicts the database has too, and its next opening tells the log. */
    private boolean isNew(OutboxLog.Entry entry) {
        boolean counts = entry.isTyped() || entry.kind() == OutboxLog.Kind.COUNTER;
        return counts && !log.knows(entry);
    }

    /** What was committed stands, whatever becomes of the log; what it knows too much is told to it later. */
    void committed() {
        remembered.forEach(entry -> owed.remove(entry.name()));
        forgotten.forEach(entry -> owed.put(entry.name(), entry));
        before = null;
        settle(forgotten.stream().anyMatch(LogKeeping::isDealtWith));
    }

    /** A person has done something about it and saw it go: it comes back by no power cut. All else is done again by itself. */
    private static boolean isDealtWith(OutboxLog.Entry entry) {
        return entry.kind() == OutboxLog.Kind.TRAY;
    }

    /** What nobody was told that it was saved must not come back. Should the database have it all the same, that is what counts. */
    void failed() {
        if (before != null) {
            if (!log.takenBack(before)) {
                log.said(before).forEach(entry -> owed.put(entry.name(), entry));
            }
            before = null;
            settle(false);
        }
    }

    /** @param forced the database first: what only the log has forgotten comes back from there */
    private void settle(boolean forced) {
        try {
            if (forced) {
                force.run();
            }
            log.append(List.copyOf(owed.values()), forced);
            owed.clear();
            log.compactIfLarge();
        } catch (StoreProblem e) {
            LoggerFactory.getLogger(LogKeeping.class).warn("the outbox log knows too much until a later commit", e);
        }
    }
}
