package org.kehu.client.list;

import org.kehu.client.desk.RecordDesk;

/** Ticks all rows of the view, those not loaded included. */
record TickAll(RecordDesk desk, ListViewModel model, Checked checked) {

    /** How many there are. */
    long most() {
        return model.figuresProperty().get().count();
    }

    boolean isAll() {
        return most() > 0 && checked.countProperty().get() >= most();
    }

    void run() {
        WholeQuery whole = new WholeQuery(desk.records(), model.query(), most());
        desk.background()
                .work(desk.texts().text("list.loading"), whole::read)
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
