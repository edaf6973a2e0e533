package org.kehu.client.customer;

import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.ViewTab;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What stands beside the timeline, in two tabs: what is being worked on, and what there has been between us. */
final class SidePane extends VBox {
    private static final String SECOND = "customer.dealings";
    private final RecordDesk desk;
    private final CustomerViewModel model;
    private final TextScope texts;
    private final SideColumn work;
    private final ViewTab first = new ViewTab();
    private final ViewTab second = new ViewTab();
    private @Nullable DealingsColumn dealings;

    SidePane(CustomerViewModel model, TextScope texts) {
        this.desk = model.desk();
        this.model = model;
        this.texts = texts;
        this.work = new SideColumn(model, texts);
        if (desk.records().areElsewhere()) {
            VBox.setVgrow(work, Priority.ALWAYS);
            getChildren().add(work);
            return;
        }
        ToggleGroup group = new ToggleGroup();
        first.setToggleGroup(group);
        first.setId("side-work");
        first.setOnAction(e -> show(false));
        second.setToggleGroup(group);
        second.setId("side-dealings");
        second.setOnAction(e -> show(true));
        HBox tabs = new HBox(4, first, second);
        tabs.getStyleClass().add("side-tabs");
        getChildren().setAll(tabs, work);
        texts.with(formats -> {
            first.setTexts(formats.labels().text("card.side.work"), "");
            second.setTexts(formats.labels().text("card.side.dealings"), "");
        });
        show(desk.bench().settings().isOn(SECOND));
    }

    SideColumn work() {
        return work;
    }

    /** Turns to the other tab. */
    Action action() {
        return Action.of("customer.dealings", Material2OutlinedMZ.SWAP_HORIZ, "D", () -> show(!second.isSelected()));
    }

    private void show(boolean other) {
        desk.bench().settings().set(SECOND, other);
        first.setSelected(!other);
        second.setSelected(other);
        if (other && dealings == null) {
            dealings = new DealingsColumn(model, texts); // read when it is first looked at
        }
        var shown = other && dealings != null ? dealings : work;
        VBox.setVgrow(shown, Priority.ALWAYS);
        getChildren().set(1, shown);
    }

    void close() {
        work.close();
        if (dealings != null) {
            dealings.close();
        }
    }
}
