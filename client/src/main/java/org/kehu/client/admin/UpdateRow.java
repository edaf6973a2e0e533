package org.kehu.client.admin;

import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Dot;
import org.kehu.client.control.Tone;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.label.Formats;

/** One version that the server has: what it is, who signed it, what was done with it, and what can be done. */
final class UpdateRow extends VBox {
    private final RecordDesk desk;
    private final ClientUpdate update;

    UpdateRow(RecordDesk desk, ClientUpdate update, UpdateOrders orders) {
        super(4);
        this.desk = desk;
        this.update = update;
        Formats formats = desk.texts().formats();
        String id = update.version().replace('.', '-');
        setId("update-" + id);
        Label name = new Label(desk.texts()
                .labels()
                .text(
                        "admin.update.name",
                        Map.of(
                                "version", update.version(),
                                "platform", update.platform(),
                                "size", formats.bytes(update.size()))));
        name.getStyleClass().add("b");
        Label state = new Label(
                text("admin.update.standing." + update.standing().name().toLowerCase(java.util.Locale.ROOT)));
        state.setId("update-standing-" + id);
        HBox head = new HBox(8, new Dot(tone()), name, state);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        String note = update.notes().getOrDefault(formats.labels().language().tag(), "");
        if (!note.isEmpty()) {
            getChildren().add(new WrappedLabel(note));
        }
        getChildren()
                .add(new WrappedLabel(desk.texts().text("admin.update.signed", update.signedBy()), "muted", "t12"));
        update.events().forEach(event -> getChildren().add(new WrappedLabel(told(event), "muted", "t12")));
        if (update.standing() != UpdateStanding.WITHDRAWN) {
            getChildren().add(buttons(orders));
        }
    }

    private Tone tone() {
        return switch (update.standing()) {
            case OFFERED -> Tone.OK;
            case HELD -> Tone.RING;
            case WITHDRAWN -> Tone.PLAIN;
        };
    }

    private String told(UpdateEvent event) {
        return desk.texts()
                .labels()
                .text(
                        "admin.update.event." + event.done().toLowerCase(java.util.Locale.ROOT),
                        Map.of(
                                "time",
                                desk.texts().formats().instant(event.at()),
                                "by",
                                new DeviceWords(desk).person(event.user())));
    }

    /** Withdrawing is asked twice: its bytes are gone then. */
    private Node buttons(UpdateOrders orders) {
        BooleanProperty sure = new SimpleBooleanProperty();
        boolean offered = update.standing() == UpdateStanding.OFFERED;
        Button turn = offered
                ? button("admin.update.hold", "hold", orders.hold())
                : button("admin.update.offer", "offer", orders.offer());
        Button withdraw = button("admin.update.withdraw", "withdraw", () -> sure.set(true));
        HBox first = new HBox(8, turn, withdraw);
        Button really = button("admin.update.withdraw.sure", "withdraw-sure", orders.withdraw());
        really.getStyleClass().add("danger");
        Button cancel = button("account.cancel", "withdraw-cancel", () -> sure.set(false));
        VBox question =
                new VBox(8, new WrappedLabel(text("admin.update.withdraw.meaning")), new HBox(8, really, cancel));
        show(first, sure.not());
        show(question, sure);
        return new VBox(first, question);
    }

    private static void show(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private Button button(String key, String id, Runnable run) {
        Button button = new Button(text(key));
        button.setId("update-" + id);
        button.setOnAction(e -> run.run());
        return button;
    }

    private String text(String key) {
        return desk.texts().text(key);
    }
}
