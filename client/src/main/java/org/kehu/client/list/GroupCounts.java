package org.kehu.client.list;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Subscription;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.BadValue;

/** How many customers are in each group that is looked at, asked behind the screen one after the other; on the FX thread. */
final class GroupCounts {
    /** Of a rule that cannot be asked. */
    private static final long NONE = -1;

    private final RecordDesk desk;
    private final Map<UUID, Long> known = new HashMap<>();
    /** Since the last change. */
    private final Set<UUID> asked = new HashSet<>();

    private final Set<UUID> wanted = new LinkedHashSet<>();
    private final IntegerProperty answers = new SimpleIntegerProperty();
    private final Subscription changes;
    private boolean asking;
    private boolean closed;

    GroupCounts(RecordDesk desk) {
        this.desk = desk;
        Set<String> types = GroupChoice.beside(Customer.TYPE);
        changes = desk.records().onChange(types, change -> desk.background().deliver(this::askAgain));
    }

    /** Changes whenever something is known anew, or has to be asked again by who shows it. */
    IntegerProperty answersProperty() {
        return answers;
    }

    /** Null until it is known. */
    @Nullable Long of(UUID group) {
        if (asked.add(group)) {
            wanted.add(group);
            ask();
        }
        return known.get(group);
    }

    static boolean isNone(long count) {
        return count == NONE;
    }

    /** What stands on the screen stays there meanwhile; nothing else is counted again. */
    private void askAgain() {
        asked.clear();
        wanted.clear();
        answers.set(answers.get() + 1);
    }

    private void ask() {
        if (asking || closed || wanted.isEmpty()) {
            return;
        }
        UUID next = wanted.iterator().next();
        wanted.remove(next);
        asking = true;
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> count(next))
                .onSuccess(count -> answered(next, count))
                .onFailure(e -> {
                    asking = false;
                    desk.doing().broken(e);
                    ask();
                })
                .start();
    }

    private void answered(UUID group, long count) {
        asking = false;
        Long before = known.put(group, count);
        if (before == null || before != count) {
            answers.set(answers.get() + 1);
        }
        ask();
    }

    private long count(UUID group) {
        try {
            return desk.records().count(RecordQuery.of(Customer.TYPE).where(new Filter.InGroup(group)));
        } catch (BadValue e) {
            return NONE;
        }
    }

    void close() {
        closed = true;
        changes.close();
    }
}
