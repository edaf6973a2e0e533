package org.kehu.client.card;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.PopOvers;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldEditor;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Asks who shall have records of a type from now on: type a name, take one with Enter. */
public final class OwnerForm {
    private static final double WIDTH = 280;

    private OwnerForm() {}

    /**
     * @param arrow at the form's top if it opens under a head, at its bottom if over a foot
     * @param chosen gets the user once one is named; is not called if the form is left
     */
    public static void open(RecordDesk desk, RecordType type, Node beside, ArrowLocation arrow, Consumer<UUID> chosen) {
        Field<UUID> owner = type.scopes().owner();
        if (owner == null) {
            return;
        }
        FieldEditor<UUID> who = desk.editors().of(type, owner);
        Label title = new Label(desk.labels().field(type, owner));
        title.getStyleClass().add("b");
        who.node().setId("assign-to");
        who.node().setAccessibleText(title.getText());
        VBox form = new VBox(8, title, who.node());
        form.getStyleClass().add("small-form");
        form.setPrefWidth(WIDTH);
        PopOver popOver = PopOvers.show(beside, form, arrow);
        who.onChosen(() -> {
            UUID user = who.read();
            if (user != null) {
                popOver.hide();
                chosen.accept(user);
            }
        });
        who.focus();
    }
}
