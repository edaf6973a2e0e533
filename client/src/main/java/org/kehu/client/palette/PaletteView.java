package org.kehu.client.palette;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.Space;
import org.kehu.client.text.Texts;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The palette's box. Typing stays in its field all the time; the arrows move through the list beneath. */
public final class PaletteView extends VBox {
    /** Heights of rows as in the sheet. */
    private static final double HIT = 36;

    private static final double GROUP = 30;
    private static final double EDGES = 14;
    private static final double TALLEST = 504;

    private final PaletteViewModel model;
    private final Texts texts;
    private final Runnable close;
    private final boolean newTabs;
    private final TextField field = new TextField();
    private final ListView<PaletteRow> list;
    private final Label count = new Label();

    /** @param newTabs what is chosen opens in a tab of its own */
    public PaletteView(PaletteViewModel model, Texts texts, boolean newTabs, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        this.newTabs = newTabs;
        this.list = new ListView<>(model.rows());
        getStyleClass().add("palette");
        setAccessibleText(texts.text("palette.name"));
        getChildren().addAll(head(), list(), foot());
        model.rows().addListener((javafx.collections.ListChangeListener<PaletteRow>) change -> showCount());
        model.chosenProperty().addListener((p, was, now) -> scrollTo(now.intValue()));
        showCount();
    }

    /** Call once it is on the screen. */
    public void focus() {
        field.requestFocus();
    }

    private HBox head() {
        field.setId("palette-field");
        field.setPromptText(texts.text("search.prompt"));
        field.setAccessibleText(texts.text("search.prompt"));
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head = new HBox(12, Icons.of(Material2OutlinedMZ.SEARCH), field, new Kbd("Esc"));
        head.getStyleClass().add("palette-head");
        return head;
    }

    private ListView<PaletteRow> list() {
        list.setId("palette-list");
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setCellFactory(view -> {
            PaletteCell cell = new PaletteCell(model);
            cell.setOnMouseClicked(click -> {
                model.choose(cell.getIndex());
                run(click.isControlDown());
            });
            return cell;
        });
        return list;
    }

    private HBox foot() {
        HBox foot = new HBox(8, new Kbd("↑"), new Kbd("↓"), hint("palette.hint.choose"));
        foot.getChildren().addAll(new Kbd("Enter"), hint("palette.hint.open"));
        foot.getChildren().addAll(new Kbd("Ctrl+Enter"), hint("palette.hint.tab"), Space.grow(), count);
        foot.getStyleClass().add("palette-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private Label hint(String labelKey) {
        Label label = new Label(texts.text(labelKey));
        label.getStyleClass().add("hint");
        return label;
    }

    private void key(KeyEvent event) {
        boolean mine = true;
        switch (event.getCode()) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case ENTER -> run(event.isControlDown());
            case ESCAPE -> close.run();
            default -> mine = false;
        }
        if (mine) {
            event.consume();
        }
    }

    private void run(boolean inNewTab) {
        model.chosenItem().ifPresent(item -> {
            close.run();
            (inNewTab || newTabs ? item.runInNewTab() : item.run()).run();
        });
    }

    private void showCount() {
        long hits = model.hits();
        double wanted = hits * HIT + (model.rows().size() - hits) * GROUP + EDGES;
        list.setPrefHeight(Math.min(wanted, TALLEST));
        count.setText(texts.text("palette.count", hits));
    }

    private void scrollTo(int index) {
        // ListView.scrollTo would put the row at the top each time; the flow moves only as far as it must
        if (index >= 0 && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index == 1 ? 0 : index);
        }
    }
}
