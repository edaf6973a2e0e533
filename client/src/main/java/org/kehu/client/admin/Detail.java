package org.kehu.client.admin;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kehu.client.card.FieldsPane;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.CrmRecord;

/** The chosen record beside its list: its fields, edited in place, and what belongs to it. Closed when another is chosen. */
final class Detail extends VBox {
    private final RecordDesk desk;
    private final TextScope texts;
    private final RecordCardViewModel model;
    private final List<Runnable> closing = new ArrayList<>();

    Detail(RecordDesk desk, CrmRecord record) {
        this.desk = desk;
        this.texts = desk.texts().scope();
        this.model = new RecordCardViewModel(desk, record.ref());
        getStyleClass().add("admin-detail");
        Label title = new Label(record.title());
        title.getStyleClass().addAll("b", "t16", "admin-detail-title");
        FieldsPane fields = new FieldsPane(model, texts);
        getChildren().addAll(title, fields);
        VBox.setVgrow(fields, Priority.SOMETIMES);
        model.shownProperty().addListener((p, was, now) -> {
            CrmRecord shown = now.record();
            title.setText(shown == null ? "" : shown.title());
        });
        closing.add(model::close);
        closing.add(texts::release);
    }

    RecordDesk desk() {
        return desk;
    }

    TextScope texts() {
        return texts;
    }

    /** Puts a part under the fields. */
    Detail with(String headingKey, Region part) {
        Label heading = new Label();
        heading.getStyleClass().addAll("b", "admin-part-head");
        texts.set(heading::setText, headingKey);
        getChildren().addAll(heading, part);
        return this;
    }

    Detail onClose(Runnable run) {
        closing.add(run);
        return this;
    }

    void close() {
        closing.forEach(Runnable::run);
    }
}
