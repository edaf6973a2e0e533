package org.kehu.client.list;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.task.Work;
import org.kehu.common.record.Field;

/** The sums of a list. They read every record of the view, so that the rows do not wait for them. On the FX thread. */
final class ListSums {
    private final RecordDesk desk;
    private final Consumer<Map<Field<?>, BigDecimal>> told;
    private final Consumer<Exception> failed;
    private Map<Field<?>, BigDecimal> sums = Map.of();
    private @Nullable ListQuestions of;
    private @Nullable Work<Map<Field<?>, BigDecimal>> asking;
    private @Nullable ListQuestions next;

    ListSums(RecordDesk desk, Consumer<Map<Field<?>, BigDecimal>> told, Consumer<Exception> failed) {
        this.desk = desk;
        this.told = told;
        this.failed = failed;
    }

    /** What stands below the rows until the sums are there: those from before if they were of the same, else none. */
    Map<Field<?>, BigDecimal> before(ListQuestions now) {
        ListQuestions last = of;
        return last != null && last.sumsTheSame(now) ? sums : Map.of();
    }

    /** While those of the same are on their way they are shown first: what changes all the time has sums all the same. */
    void ask(ListQuestions now) {
        if (asking != null) {
            next = now;
            return;
        }
        if (now.summed().isEmpty()) {
            return;
        }
        Work<Map<Field<?>, BigDecimal>> work = desk.background()
                .work(desk.texts().text("list.loading"), progress -> now.sums())
                .onSuccess(found -> answered(now, found))
                .onFailure(e -> {
                    cancel();
                    failed.accept(e);
                });
        asking = work;
        work.start();
    }

    private void answered(ListQuestions asked, Map<Field<?>, BigDecimal> found) {
        ListQuestions later = next;
        asking = null;
        next = null;
        of = asked;
        sums = found;
        told.accept(found);
        if (later != null) {
            ask(later);
        }
    }

    /** The rows are others from now on. */
    void cancel() {
        if (asking != null) {
            asking.cancel();
        }
        asking = null;
        next = null;
    }
}
