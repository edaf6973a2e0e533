package org.kehu.client.frame;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Action;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.Space;
import org.kehu.client.text.Texts;

/** What each key does just now. */
final class KeyListView extends VBox {
    KeyListView(List<Action> actions, Texts texts, Runnable close) {
        getStyleClass().addAll("palette", "key-list");
        Label title = new Label(texts.text("keys.title"));
        title.getStyleClass().add("page-title");
        HBox head = new HBox(12, title, Space.grow(), new Kbd("Esc"));
        head.getStyleClass().add("palette-head");
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(8);
        grid.getStyleClass().add("key-grid");
        List<Action> keyed = actions.stream().filter(a -> a.key() != null).toList();
        int half = (keyed.size() + 1) / 2;
        for (int i = 0; i < keyed.size(); i++) {
            Action action = keyed.get(i);
            int column = i < half ? 0 : 2;
            grid.add(new Kbd(action.keyText()), column, i % half);
            grid.add(new Label(texts.text(action.labelKey())), column + 1, i % half);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        getChildren().addAll(head, scroll);
        setFocusTraversable(true);
        setAccessibleText(texts.text("keys.title"));
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close.run();
            }
        });
    }
}
