package org.kehu.client.list;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Subscription;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.BadValue;

/** How many customers a filter means, of those that this device holds; kept true while it is looked at. */
final class RuleFigure extends javafx.scene.layout.StackPane {
    private final RecordDesk desk;
    private final WrappedLabel text = new WrappedLabel("", "b");
    private final Subscription changes;
    private @Nullable Filter asked;
    private boolean asking;
    private boolean again;
    private boolean closed;

    RuleFigure(RecordDesk desk) {
        this.desk = desk;
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        text.setId("rule-figure");
        getChildren().add(text);
        Set<String> types = GroupChoice.beside(Customer.TYPE);
        changes = desk.records().onChange(types, change -> desk.background().deliver(() -> show(asked)));
    }

    /** @param filter null while nothing is asked */
    void show(@Nullable Filter filter) {
        asked = filter;
        if (filter == null) {
            text.setText(desk.texts().text("group.rule.nothing"));
            return;
        }
        if (asking || closed) {
            again = true;
            return;
        }
        asking = true;
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> figure(filter))
                .onSuccess(said -> {
                    if (filter.equals(asked)) {
                        text.setText(said);
                    }
                    ended();
                })
                .onFailure(e -> {
                    desk.doing().broken(e);
                    ended();
                })
                .start();
    }

    /** What came meanwhile is asked for once. */
    private void ended() {
        asking = false;
        if (again && !closed) {
            again = false;
            show(asked);
        }
    }

    /** Asked off the FX thread. */
    private String figure(Filter filter) {
        try {
            long count = desk.records().count(RecordQuery.of(Customer.TYPE).where(filter));
            return desk.texts().text("group.rule.holds", count);
        } catch (BadValue e) {
            return desk.doing().text(new Reason(e.code(), Customer.TYPE.name(), null, e.arguments()));
        }
    }

    void close() {
        closed = true;
        changes.close();
    }
}
