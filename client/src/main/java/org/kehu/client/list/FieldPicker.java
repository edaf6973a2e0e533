package org.kehu.client.list;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Icons;
import org.kehu.client.control.PopOvers;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.palette.TextMatch;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/**
 * Fields to choose from in a small window, however many a type has: typing narrows them, by readings too, the arrow keys walk,
 * Enter takes the first or the one where the keyboard is.
 */
final class FieldPicker extends VBox {
    private final TextField words = new TextField();
    private final VBox rows = new VBox();
    private final Label nothing = new Label();
    private final PopOver popOver;

    /** @param arrow where the window stands to what opens it */
    FieldPicker(RecordDesk desk, ArrowLocation arrow) {
        setId("field-picker");
        getStyleClass().addAll("small-form", "field-picker");
        words.setId("find-field");
        words.setPromptText(desk.texts().text("field.pick.find"));
        words.setAccessibleText(desk.texts().text("field.pick.find"));
        words.textProperty().addListener((p, was, now) -> narrow());
        nothing.setText(desk.texts().text("field.pick.none"));
        nothing.getStyleClass().add("muted");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        getChildren().addAll(words, scroll, nothing);
        popOver = PopOvers.of(this, arrow);
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    /** One that closes the window and does something. */
    void choice(String id, String text, boolean chosen, Runnable then) {
        Button row = new Button(text);
        row.setContentDisplay(ContentDisplay.RIGHT);
        row.setGraphic(chosen ? Icons.of(Material2OutlinedAL.CHECK) : null);
        row.getStyleClass().add("flat");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(e -> {
            popOver.hide();
            then.run();
        });
        add(id, row);
    }

    /** One that may be chosen beside others. */
    void tick(String id, String text, boolean chosen, boolean fixed, Consumer<Boolean> then) {
        CheckBox row = new CheckBox(text);
        row.setSelected(chosen);
        row.setDisable(fixed);
        row.setOnAction(e -> then.accept(row.isSelected()));
        add(id, row);
    }

    private void add(String id, ButtonBase row) {
        row.setId(id);
        row.managedProperty().bind(row.visibleProperty());
        rows.getChildren().add(row);
    }

    void open(Node beside) {
        narrow();
        popOver.show(beside);
        words.requestFocus();
    }

    private void narrow() {
        rows.getChildren().forEach(row -> row.setVisible(matches((ButtonBase) row)));
        nothing.setVisible(rows.getChildren().stream().noneMatch(Node::isVisible));
        nothing.setManaged(nothing.isVisible());
    }

    private boolean matches(ButtonBase row) {
        return TextMatch.of(words.getText(), row.getText()).isPresent();
    }

    private void walk(KeyEvent key) {
        Node at = getScene().getFocusOwner();
        if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            Node taken = at == words ? next(null, 1) : at;
            if (taken instanceof ButtonBase row) {
                row.fire();
            }
        } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
            key.consume();
            Node to = next(at == words ? null : at, key.getCode() == KeyCode.DOWN ? 1 : -1);
            (to == null ? words : to).requestFocus();
        }
    }

    /** @param at null before the first and behind the last */
    private @Nullable Node next(@Nullable Node at, int by) {
        List<Node> open = rows.getChildren().stream()
                .filter(row -> row.isVisible() && !row.isDisabled())
                .toList();
        int to = at == null ? (by > 0 ? 0 : -1) : open.indexOf(at) + by;
        return to < 0 || to >= open.size() ? null : open.get(to);
    }
}
