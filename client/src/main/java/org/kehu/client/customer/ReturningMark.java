package org.kehu.client.customer;

import java.util.Locale;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.control.Badge;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Tone;
import org.kehu.client.desk.Pools;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** In the head of a card whose customer comes into its pool by itself before long: in how many days, and why. */
final class ReturningMark extends Badge {
    private final RecordCardViewModel model;
    private final RecordDesk desk;
    private final Pools pools;
    private final Tooltip about = new Tooltip();

    ReturningMark(RecordCardViewModel model, TextScope texts) {
        this.model = model;
        this.desk = model.desk();
        this.pools = new Pools(desk);
        setId("returning-mark");
        setTone(Tone.WARN);
        setGraphic(Icons.small(Material2OutlinedMZ.POOL));
        setTooltip(about);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        model.shownProperty().addListener((p, was, now) -> ask());
        texts.with(formats -> ask());
    }

    private void ask() {
        CrmRecord record = model.shownProperty().get().record();
        if (record == null) {
            return;
        }
        desk.background()
                .<Pools.@Nullable Returning>work(desk.texts().text("list.loading"), progress -> pools.returning(record))
                .onSuccess(this::show)
                .start();
    }

    private void show(Pools.@Nullable Returning returning) {
        setVisible(returning != null && returning.isSoon());
        if (returning != null) {
            String rule = returning.due().cause().toLowerCase(Locale.ROOT);
            setText(desk.texts().text("pool.returning", Math.max(0, returning.days())));
            about.setText(desk.texts()
                    .text(
                            "pool.returning." + rule,
                            returning.pool().title(),
                            returning.due().days()));
            setAccessibleHelp(about.getText());
        }
    }
}
