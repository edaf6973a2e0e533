package org.kehu.client.list;

import org.kehu.client.desk.RecordDesk;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;

/** Ticks all rows of the view, those not loaded included: as many as one operation takes. */
record TickAll(RecordDesk desk, ListViewModel model, Checked checked) {

    /** How many are ticked at most. */
    int most() {
        return (int) Math.min(model.figuresProperty().get().count(), CommandUnit.MOST);
    }

    boolean isAll() {
        return most() > 0 && checked.countProperty().get() >= most();
    }

    void run() {
        RecordQuery query = model.query().page(new Page(CommandUnit.MOST, null, 0));
        desk.background()
                .work(
                        desk.texts().text("list.loading"),
                        progress -> desk.records().page(query).records())
                .onSuccess(checked::addAll)
                .start();
    }

    /** Ticks all, or none if any is ticked. */
    void toggle() {
        if (checked.countProperty().get() == 0) {
            run();
        } else {
            checked.clear();
        }
    }
}
