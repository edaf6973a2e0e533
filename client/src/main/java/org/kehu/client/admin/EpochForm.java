package org.kehu.client.admin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;

/** Begins a new epoch, which is asked twice: every device takes everything anew then. */
final class EpochForm extends VBox {
    private final TextScope texts;
    private final BooleanProperty sure = new SimpleBooleanProperty();
    private final Label told = new WrappedLabel("", "muted", "t12");

    EpochForm(RecordDesk desk, ServerWatch watch, Runnable begun, TextScope texts) {
        super(8);
        this.texts = texts;
        Button first = button("admin.epoch.begin", "epoch-ask");
        first.setOnAction(e -> sure.set(true));
        Button begin = button("admin.epoch.begin.sure", "epoch-begin");
        begin.getStyleClass().add("danger");
        begin.setOnAction(e -> desk.background()
                .work(desk.texts().text("admin.epoch.begin"), progress -> {
                    watch.beginEpoch();
                    return true;
                })
                .onSuccess(done -> begun.run())
                .onFailure(problem -> told.setText(DeviceWords.why(desk, problem)))
                .start());
        Button cancel = button("account.cancel", "epoch-cancel");
        cancel.setOnAction(e -> sure.set(false));
        Label meaning = new WrappedLabel("");
        texts.set(meaning::setText, "admin.epoch.meaning");
        VBox question = new VBox(8, meaning, new HBox(8, begin, cancel));
        show(first, sure.not());
        show(question, sure);
        getChildren().addAll(first, question, told);
    }

    private static void show(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private Button button(String key, String id) {
        Button button = new Button();
        button.setId(id);
        texts.set(button::setText, key);
        return button;
    }
}
