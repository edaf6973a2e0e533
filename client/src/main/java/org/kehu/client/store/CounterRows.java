package org.kehu.client.store;

import java.util.function.Consumer;

/** How far each counter has come, in one transaction. */
final class CounterRows {
    private final DeviceRows rows;
    private final Consumer<OutboxLog.Entry> logged;

    CounterRows(DeviceRows rows, Consumer<OutboxLog.Entry> logged) {
        this.rows = rows;
        this.logged = logged;
    }

    private long reached(String counter) {
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
            rows.run("merge into counter (name, reached) key (name) values (?, ?)", counter, least);
            logged.accept(new OutboxLog.Entry(OutboxLog.Kind.COUNTER, counter, Long.toString(least)));
        }
        return Math.max(now, least);
    }
}
