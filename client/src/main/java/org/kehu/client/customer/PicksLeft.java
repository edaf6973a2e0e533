package org.kehu.client.customer;

import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.desk.Pools;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.CrmRecord;

/** Beside the button that picks a customer, where its pool allows so many a day: how many are left. */
final class PicksLeft extends Label {
    private final RecordCardViewModel model;
    private final RecordDesk desk;
    private final Pools pools;

    PicksLeft(RecordCardViewModel model, Pools pools, TextScope texts) {
        this.model = model;
        this.desk = model.desk();
        this.pools = pools;
        setId("picks-left");
        getStyleClass().addAll("muted", "t12");
        setMinWidth(USE_PREF_SIZE);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        model.shownProperty().addListener((p, was, now) -> ask());
        texts.with(formats -> ask());
    }

    private void ask() {
        CrmRecord record = model.shownProperty().get().record();
        if (record == null || !pools.canPick(record)) {
            setVisible(false);
            return;
        }
        desk.background()
                .<@Nullable Integer>work(desk.texts().text("list.loading"), progress -> pools.picksLeft(record))
                .onSuccess(this::show)
                .start();
    }

    private void show(@Nullable Integer left) {
        setVisible(left != null);
        setText(left == null ? "" : desk.texts().text("pool.picks.left", left));
    }
}
