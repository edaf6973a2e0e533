package org.kehu.client.admin;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.property.editor.PropertyEditor;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.Refusals;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.field.FieldEditor;
import org.kehu.common.command.Reason;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.record.BadValue;

/** The editor of one setting, with what it does under it; Enter, a choice or going on to the next saves it. */
final class SettingEditor<V> implements PropertyEditor<V> {
    private final RecordDesk desk;
    private final SettingItem<V> item;
    private final FieldEditor<V> editor;
    private final VBox box;

    SettingEditor(RecordDesk desk, SettingItem<V> item) {
        this.desk = desk;
        this.item = item;
        this.editor = desk.editors().of(Ledger.TYPE, item.field());
        Region node = editor.node();
        node.setId("setting-" + item.field().name());
        node.setAccessibleText(item.getName());
        node.setMaxWidth(320);
        Label effect = new Label(item.getDescription());
        effect.setWrapText(true);
        effect.setMinHeight(Region.USE_PREF_SIZE);
        effect.getStyleClass().addAll("muted", "t12");
        this.box = new VBox(4, node, effect);
        box.getStyleClass().add("setting");
        editor.show(item.getValue());
        node.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && !key.isConsumed()) {
                key.consume();
                save();
            }
        });
        node.focusWithinProperty().addListener((p, was, within) -> {
            if (!within) {
                save();
            }
        });
        editor.onChosen(this::save);
    }

    private void save() {
        try {
            new RecordEdits(desk)
                    .edit(
                            item.ledger(),
                            item.field(),
                            editor.read(),
                            () -> {},
                            reason -> refuse(desk.doing().text(reason)));
        } catch (BadValue e) {
            refuse(desk.doing().text(Reason.of(Ledger.TYPE, item.field().name(), e)));
        }
    }

    private void refuse(String why) {
        if (box.getScene() != null) {
            Refusals.show(editor.node(), why);
        }
    }

    @Override
    public Node getEditor() {
        return box;
    }

    @Override
    public @Nullable V getValue() {
        return item.getValue();
    }

    @Override
    public void setValue(@Nullable V value) {
        editor.show(value);
    }
}
