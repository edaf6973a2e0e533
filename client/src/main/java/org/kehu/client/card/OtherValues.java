package org.kehu.client.card;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.AuthorText;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.field.FieldText;
import org.kehu.common.command.SettleValue;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.SetAside;

/** The values that lost against the one shown, each with who gave it, when and where, to be taken instead or let go. */
public final class OtherValues<V> extends VBox {
    private final RecordDesk desk;
    private final Field<V> field;

    public OtherValues(RecordDesk desk, Field<V> field) {
        this.desk = desk;
        this.field = field;
        getStyleClass().add("other-values");
        setId("others-" + field.name());
    }

    /** @return whether there are any */
    public boolean show(CrmRecord record, FieldText text, String label) {
        getChildren().clear();
        List<SetAside> others = record.withholds(field) ? List.of() : SetAside.of(record, field);
        others.forEach(one -> getChildren().add(shown(record, one, text, label)));
        setVisible(!others.isEmpty());
        setManaged(!others.isEmpty());
        return !others.isEmpty();
    }

    private VBox shown(CrmRecord record, SetAside one, FieldText text, String label) {
        Label head = new Label(desk.texts().text("card.other"));
        head.getStyleClass().addAll("b", "t12");
        Label by = new WrappedLabel(AuthorText.of(desk, text).line(one.by(), one.at(), one.device()), "muted", "t12");
        String words = words(record, one, text);
        VBox box = new VBox(head, by, new WrappedLabel(words));
        box.getStyleClass().add("other-value");
        if (new RecordEdits(desk).canEdit(record, field)) {
            box.getChildren().add(choice(record, one, label, words));
        }
        return box;
    }

    private String words(CrmRecord record, SetAside one, FieldText text) {
        String words = text.of(record.type(), field, value(one));
        return words.isEmpty() ? desk.texts().text("card.other.emptied") : words;
    }

    /** Nothing for what the field does not take any more. */
    private @Nullable Object value(SetAside one) {
        try {
            return field.value(one.value());
        } catch (BadValue e) {
            return null;
        }
    }

    private HBox choice(CrmRecord record, SetAside one, String label, String words) {
        Button take = button("take", "card.other.take");
        take.setAccessibleText(desk.texts().text("card.other.take.of", label, words));
        take.setOnAction(e -> settle(record, "doing.settled.taken", label, SettleValue.take(record, field, one)));
        Button keep = button("keep", "card.other.keep");
        keep.getStyleClass().add("flat");
        keep.setAccessibleText(desk.texts().text("card.other.keep.of", label, words));
        keep.setOnAction(e -> settle(record, "doing.settled.kept", label, SettleValue.letGo(record, field, one)));
        return new HBox(4, take, keep);
    }

    private Button button(String id, String key) {
        Button button = new Button(desk.texts().text(key));
        button.setId(id + "-" + field.name());
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void settle(CrmRecord record, String key, String label, SettleValue command) {
        desk.doing().run(desk.texts().text(key, label, record.title()), command);
    }
}
