package org.kehu.client.card;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.command.FieldValues;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Opens the form of a new record of a type, begun with what is given; not there for whoever may make none. */
public final class AddButton extends Button {
    public AddButton(RecordDesk desk, RecordType type, Supplier<FieldValues> given) {
        super(null, Icons.small(Material2OutlinedAL.ADD));
        getStyleClass().addAll("flat", "button-icon", "small");
        setId("add-" + type.name());
        setAccessibleText(desk.texts().text("form.new", desk.labels().typeInText(type)));
        setVisible(desk.mayMake(type));
        setOnAction(e -> RecordForm.open(desk, type, given.get(), this, id -> {}));
    }
}
