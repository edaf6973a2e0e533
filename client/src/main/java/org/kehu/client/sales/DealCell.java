package org.kehu.client.sales;

import javafx.scene.SnapshotParameters;
import javafx.scene.control.ListCell;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;
import javafx.scene.transform.Rotate;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;

/** A place of a column's virtual list; its card can be taken with the mouse. */
final class DealCell extends ListCell<BoardDeal> {
    private static final double TURN = 1.5;
    private static final String IN_HAND = "in-hand";

    private final DealCard card;
    private final BoardColumn column;
    private final BoardHand hand;

    DealCell(RecordDesk desk, BoardColumn column, BoardHand hand) {
        this.card = new DealCard(desk);
        this.column = column;
        this.hand = hand;
        setText(null);
        setPrefWidth(0); // else a long title makes a horizontal bar
        setOnDragDetected(this::take);
        setOnDragDone(event -> hand.letGo());
    }

    @Override
    protected void updateItem(@Nullable BoardDeal deal, boolean empty) {
        super.updateItem(deal, empty);
        if (empty || deal == null) {
            setGraphic(null);
            return;
        }
        card.show(deal, column, deal.equals(hand.heldProperty().get()));
        setGraphic(card);
    }

    private void take(MouseEvent event) {
        BoardDeal deal = getItem();
        if (deal == null) {
            return;
        }
        Dragboard board = startDragAndDrop(TransferMode.MOVE);
        ClipboardContent content = new ClipboardContent();
        content.putString(deal.id().toString());
        board.setContent(content);
        board.setDragView(picture(), event.getX(), event.getY());
        hand.take(deal, column);
        event.consume();
    }

    private WritableImage picture() {
        SnapshotParameters tilted = new SnapshotParameters();
        tilted.setTransform(new Rotate(-TURN));
        tilted.setFill(Color.TRANSPARENT);
        card.getStyleClass().add(IN_HAND);
        card.applyCss();
        WritableImage image = card.snapshot(tilted, null);
        card.getStyleClass().remove(IN_HAND);
        return image;
    }
}
