package org.kehu.client.list;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldInput;

/** Asks which words many records shall have, or have no more. */
final class TagForm extends VBox {
    /** Gets the words, and whether they go in. */
    interface Chosen {
        void take(Set<String> words, boolean in);
    }

    private final TextField words = new TextField();
    private final PopOver popOver;

    private TagForm(RecordDesk desk, Chosen chosen) {
        super(8);
        getStyleClass().add("small-form");
        setId("tag-form");
        setPrefWidth(320);
        Label title = new Label(desk.texts().text("list.tag.title"));
        title.getStyleClass().add("b");
        title.setLabelFor(words);
        words.setId("tag-words");
        words.setPromptText(desk.texts().text("list.tag.prompt"));
        words.setAccessibleText(title.getText());
        popOver = PopOvers.of(this, ArrowLocation.BOTTOM_LEFT);
        Button out = button(desk, "list.tag.out", "tag-out", () -> take(chosen, false));
        Button in = button(desk, "list.tag.in", "tag-in", () -> take(chosen, true));
        in.getStyleClass().add("accent");
        words.setOnAction(e -> take(chosen, true));
        getChildren().addAll(title, words, new HBox(8, Space.grow(), out, in));
    }

    static void open(RecordDesk desk, Node beside, Chosen chosen) {
        TagForm form = new TagForm(desk, chosen);
        form.popOver.show(beside);
        form.words.requestFocus();
    }

    private Button button(RecordDesk desk, String key, String id, Runnable run) {
        Button button = new Button(desk.texts().text(key));
        button.setId(id);
        button.disableProperty().bind(words.textProperty().map(String::isBlank));
        button.setOnAction(e -> run.run());
        return button;
    }

    private void take(Chosen chosen, boolean in) {
        Set<String> read = FieldInput.tags(words.getText());
        if (read != null) {
            popOver.hide();
            chosen.take(read, in);
        }
    }
}
