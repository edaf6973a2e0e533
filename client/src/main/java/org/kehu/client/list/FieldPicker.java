package org.kehu.client.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    /** So many stand in the window at once; typing finds the others. */
    static final int MOST = 200;

    private final List<PickRow> offered = new ArrayList<>();
    private final TextField words = new TextField();
    private final VBox rows = new VBox();
    private final Label nothing = new Label();
    private final Label more = new Label();
    private final RecordDesk desk;
    private final PopOver popOver;

    /** @param arrow where the window stands to what opens it */
    FieldPicker(RecordDesk desk, ArrowLocation arrow) {
        this.desk = desk;
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
        more.setId("picker-more");
        more.getStyleClass().addAll("muted", "t12");
        more.managedProperty().bind(more.visibleProperty());
        getChildren().addAll(words, scroll, nothing, more);
        popOver = PopOvers.of(this, arrow);
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    /** @param key asks for something else than a field */
    FieldPicker finding(String key) {
        words.setPromptText(desk.texts().text(key));
        words.setAccessibleText(desk.texts().text(key));
        return this;
    }

    /** One that closes the window and does something. */
    void choice(String id, String text, boolean chosen, Runnable then) {
        offer(id, text, () -> {
            Button row = new Button(text);
            row.setContentDisplay(ContentDisplay.RIGHT);
            row.setGraphic(chosen ? Icons.of(Material2OutlinedAL.CHECK) : null);
            row.getStyleClass().add("flat");
            row.setMaxWidth(Double.MAX_VALUE);
            row.setOnAction(e -> {
                popOver.hide();
                then.run();
            });
            return row;
        });
    }

    /** One that may be chosen beside others. */
    void tick(String id, String text, boolean chosen, boolean fixed, Consumer<Boolean> then) {
        offer(id, text, () -> {
            CheckBox row = new CheckBox(text);
            row.setSelected(chosen);
            row.setDisable(fixed);
            row.setOnAction(e -> then.accept(row.isSelected()));
            return row;
        });
    }

    private void offer(String id, String text, Supplier<ButtonBase> make) {
        offered.add(new PickRow(text, () -> {
            ButtonBase row = make.get();
            row.setId(id);
            return row;
        }));
    }

    void open(Node beside) {
        narrow();
        popOver.show(beside);
        words.requestFocus();
    }

    private void narrow() {
        List<PickRow> found = offered.stream()
                .filter(one -> TextMatch.of(words.getText(), one.text()).isPresent())
                .toList();
        rows.getChildren().setAll(found.stream().limit(MOST).map(PickRow::row).toList());
        nothing.setVisible(found.isEmpty());
        nothing.setManaged(nothing.isVisible());
        more.setVisible(found.size() > MOST);
        more.setText(desk.texts().text("field.pick.more", found.size() - MOST));
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
        List<Node> open =
                rows.getChildren().stream().filter(row -> !row.isDisabled()).toList();
        int to = at == null ? (by > 0 ? 0 : -1) : open.indexOf(at) + by;
        return to < 0 || to >= open.size() ? null : open.get(to);
    }
}
