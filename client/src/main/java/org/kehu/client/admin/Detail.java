package org.kehu.client.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kehu.client.card.FieldsPane;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.CrmRecord;

/** The chosen record beside its list: its fields, edited in place, and what belongs to it. Closed when another is chosen. */
final class Detail extends ScrollPane {
    private final RecordDesk desk;
    private final TextScope texts;
    private final RecordCardViewModel model;
    private final VBox body = new VBox();
    private final FieldsPane fields;
    private final List<Runnable> closing = new ArrayList<>();

    Detail(RecordDesk desk, CrmRecord record) {
        this.desk = desk;
        this.texts = desk.texts().scope();
        this.model = new RecordCardViewModel(desk, record.ref());
        this.fields = new FieldsPane(model, texts);
        getStyleClass().add("admin-detail");
        Label title = new Label(record.title());
        title.getStyleClass().addAll("b", "t16", "admin-detail-title");
        fields.setMinHeight(USE_PREF_SIZE);
        body.getChildren().addAll(title, fields);
        setContent(body);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
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

    /** Shows only the first fields, where what belongs to the record is the matter. */
    Detail lowFields() {
        fields.getStyleClass().add("outer-fields");
        return this;
    }

    /** Puts a part over the fields. */
    Detail with(String headingKey, Region part) {
        Label heading = new Label();
        heading.getStyleClass().addAll("b", "admin-part-head");
        texts.set(heading::setText, headingKey);
        body.getChildren().addAll(body.getChildren().indexOf(fields), List.of(heading, part));
        return this;
    }

    /** Says in words over the fields what they come to. */
    Detail telling(Function<CrmRecord, String> words) {
        Label told = new WrappedLabel("", "muted", "t12", "admin-told");
        Runnable tell = () -> {
            CrmRecord shown = model.shownProperty().get().record();
            told.setText(shown == null ? "" : words.apply(shown));
        };
        model.shownProperty().addListener((p, was, now) -> tell.run());
        texts.with(formats -> tell.run());
        body.getChildren().add(body.getChildren().indexOf(fields), told);
        fields.getStyleClass().add("wide-labels");
        return this;
    }

    /** Puts a list of what belongs to it under the fields; it takes the rest of the height. */
    Detail with(RecordsPane part) {
        VBox.setVgrow(part, Priority.ALWAYS);
        body.getChildren().add(part);
        return onClose(part::close);
    }

    Detail onClose(Runnable run) {
        closing.add(run);
        return this;
    }

    void close() {
        closing.forEach(Runnable::run);
    }
}
