package org.kehu.client.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** How far each counter has come, in one transaction. Written at its end: a unit of an import takes five hundred numbers. */
final class CounterRows {
    private final DeviceRows rows;
    private final Consumer<OutboxLog.Entry> logged;
    private final Map<String, Long> reached = new HashMap<>();
    private final Set<String> moved = new HashSet<>();

    CounterRows(DeviceRows rows, Consumer<OutboxLog.Entry> logged) {
        this.rows = rows;
        this.logged = logged;
    }

    private long reached(String counter) {
        return reached.computeIfAbsent(counter, this::stored);
    }

    private long stored(String counter) {
        return rows.rows("select reached from counter where name = ?", row -> row.getLong(1), counter).stream()
                .findFirst()
                .orElse(0L);
    }

    long next(String counter) {
        return reach(counter, reached(counter) + 1);
    }

    /** @return where it is: never below where it was */
    long reach(String counter, long least) {
        long now = reached(counter);
        if (least > now) {
            reached.put(counter, least);
            moved.add(counter);
        }
        return Math.max(now, least);
    }

    void flush() {
        for (String counter : moved) {
            long now = reached(counter);
            rows.run("merge into counter (name, reached) key (name) values (?, ?)", counter, now);
            logged.accept(new OutboxLog.Entry(OutboxLog.Kind.COUNTER, counter, Long.toString(now)));
        }
        moved.clear();
    }
}
