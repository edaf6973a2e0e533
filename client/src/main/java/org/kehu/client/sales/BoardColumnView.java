package org.kehu.client.sales;

import java.util.Locale;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.CountLabel;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.label.Formats;
import org.kehu.common.sales.Stage;

/** A stage: its head with what its deals come to, and its deals, of which only those in sight are drawn. */
final class BoardColumnView extends VBox {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final int SHADES = 4;

    private final RecordDesk desk;
    private final BoardColumn column;
    private final BoardHand hand;
    private final ListView<BoardDeal> list = new ListView<>();
    private final CountLabel count = new CountLabel();
    private final Label probability = new Label();
    private final Label sum = new Label();
    private final Label aside = new Label();
    private final Region slot = new Region();
    private final Runnable dropped;

    /** @param dropped the held deal was let go over this column */
    BoardColumnView(RecordDesk desk, BoardColumn column, int index, BoardHand hand, Runnable dropped) {
        this.desk = desk;
        this.column = column;
        this.hand = hand;
        this.dropped = dropped;
        setId("column-" + column.id());
        getStyleClass().add("board-column");
        if (!column.isOpen()) {
            getStyleClass().add("closed");
        }
        slot.getStyleClass().add("drop-slot");
        slot.managedProperty().bind(slot.visibleProperty());
        slot.setVisible(false);
        list.getStyleClass().add("board");
        list.setItems(column.deals());
        list.setCellFactory(view -> new DealCell(desk, column, hand));
        list.setAccessibleText(column.stage().title());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(index), figures(), slot, list);
        column.figuresProperty().addListener((p, was, now) -> showFigures());
        acceptDrops();
        showFigures();
    }

    private HBox head(int index) {
        Region dot = new Region();
        dot.getStyleClass().addAll("stage-dot", shade(index));
        Label name = new Label(column.stage().title());
        name.getStyleClass().add("b");
        probability.getStyleClass().addAll("muted", "t12");
        probability.setMinWidth(USE_PREF_SIZE);
        probability.setManaged(column.isOpen());
        HBox head = new HBox(8, dot, name, probability, count);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("stage-head");
        return head;
    }

    private String shade(int index) {
        return column.isOpen()
                ? "s" + (Math.min(index, SHADES - 1) + 1)
                : column.kind().toLowerCase(Locale.ROOT);
    }

    private HBox figures() {
        sum.getStyleClass().add("t12");
        sum.setMinWidth(USE_PREF_SIZE);
        aside.getStyleClass().addAll("muted", "t12");
        HBox figures = new HBox(4, sum, Space.grow(), aside);
        figures.getStyleClass().add("column-figures");
        return figures;
    }

    private void showFigures() {
        Formats formats = desk.texts().formats();
        StageFigures figures = column.figuresProperty().get();
        String currency = desk.baseCurrency();
        count.setCount(figures.count(), formats);
        probability.setText(column.isOpen() ? formats.percent(column.stage().require(Stage.PROBABILITY)) : "");
        sum.setText(formats.money(whole(figures.sum()), currency));
        aside.setText(
                column.isOpen()
                        ? desk.texts().text("board.weighted", formats.money(whole(figures.weighted()), currency))
                        : desk.texts().text("board.this.month"));
    }

    private static java.math.BigDecimal whole(java.math.BigDecimal amount) {
        return amount.setScale(0, java.math.RoundingMode.HALF_UP);
    }

    private void acceptDrops() {
        setOnDragOver(event -> {
            if (hand.heldProperty().get() != null) {
                event.acceptTransferModes(TransferMode.MOVE);
                hand.holdOver(column);
                event.consume();
            }
        });
        setOnDragDropped(this::drop);
    }

    private void drop(DragEvent event) {
        hand.holdOver(column);
        dropped.run();
        event.setDropCompleted(true);
        event.consume();
    }

    BoardColumn column() {
        return column;
    }

    ListView<BoardDeal> list() {
        return list;
    }

    @Nullable BoardDeal current() {
        return list.getSelectionModel().getSelectedItem();
    }

    /** Shows whether the deal in the hand would land here. */
    void showHand() {
        BoardDeal held = hand.heldProperty().get();
        boolean target = held != null
                && hand.overProperty().get() == column
                && !column.id().equals(held.stage());
        pseudoClassStateChanged(TARGET, target);
        slot.setVisible(target);
        list.refresh();
    }

    /** Puts the focus on the deal if it stands here, else on the first card. */
    void focus(@Nullable UUID deal) {
        int index = 0;
        for (int i = 0; i < column.deals().size(); i++) {
            index = column.deals().get(i).id().equals(deal) ? i : index;
        }
        if (!column.deals().isEmpty()) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(index);
        }
        list.requestFocus();
    }

    /** What a pop-over about a drop stands beside. */
    Region anchor() {
        return (Region) getChildren().get(0);
    }

    /** In another language. */
    void translate() {
        showFigures();
        list.refresh();
    }
}
