package org.kehu.client.list;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.record.Field;
import org.slf4j.LoggerFactory;

/** The sums of a list. They read every record of the view, so that the rows do not wait for them. On the FX thread. */
final class ListSums {
    private final RecordDesk desk;
    private final Consumer<Map<Field<?>, BigDecimal>> told;
    private Map<Field<?>, BigDecimal> sums = Map.of();
    private @Nullable ListQuestions of;
    private boolean asking;
    private @Nullable ListQuestions wanted;
    private @Nullable ListQuestions next;

    ListSums(RecordDesk desk, Consumer<Map<Field<?>, BigDecimal>> told) {
        this.desk = desk;
        this.told = told;
    }

    /** What stands below the rows until the sums are there: those from before if they were of the same, else none. */
    Map<Field<?>, BigDecimal> before(ListQuestions now) {
        ListQuestions last = of;
        return last != null && last.sumsTheSame(now) ? sums : Map.of();
    }

    /** One question at a time: while it is on its way only the newest that came since is kept, and asked afterwards. */
    void ask(ListQuestions now) {
        wanted = now;
        if (asking) {
            next = now;
            return;
        }
        if (now.summed().isEmpty()) {
            return;
        }
        asking = true;
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> now.sums())
                .onSuccess(found -> answered(now, found))
                .onFailure(this::failed)
                .start();
    }

    /** What changes all the time has sums all the same; those of other rows are not told. */
    private void answered(ListQuestions asked, Map<Field<?>, BigDecimal> found) {
        of = asked;
        sums = found;
        ListQuestions now = wanted;
        if (now != null && now.sumsTheSame(asked)) {
            told.accept(found);
        }
        ended();
    }

    /** The rows stay without sums. */
    private void failed(Exception e) {
        LoggerFactory.getLogger(ListSums.class).error("the sums of a list could not be read", e);
        ended();
    }

    private void ended() {
        ListQuestions later = next;
        asking = false;
        next = null;
        if (later != null) {
            ask(later);
        }
    }

    /** The rows are others from now on. */
    void cancel() {
        wanted = null;
        next = null;
    }
}
