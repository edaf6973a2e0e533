package org.kehu.client.card;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.CountLabel;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A block beside a card: its title, count and sum, and what folds away beneath them. The window remembers which are folded. */
public final class CardBlock extends VBox {
    private final RecordDesk desk;
    private final String setting;
    private final Label title = new Label();
    private final CountLabel count = new CountLabel();
    private final Label sum = new Label();
    private final Button fold = new Button();
    private final HBox head;
    private final VBox body = new VBox();

    /** @param name what the window remembers it by; the same in each card of a type */
    public CardBlock(RecordDesk desk, String name) {
        this.desk = desk;
        this.setting = "card.folded." + name;
        title.getStyleClass().add("b");
        sum.getStyleClass().add("muted");
        fold.getStyleClass().addAll("flat", "button-icon", "small");
        fold.setId("fold-" + name);
        fold.setOnAction(e -> fold(body.isVisible()));
        HBox named = new HBox(8, title, count);
        named.setAlignment(Pos.CENTER_LEFT);
        named.setOnMouseClicked(click -> fold(body.isVisible()));
        head = new HBox(8, named, Space.grow(), sum, fold);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("block-head");
        body.managedProperty().bind(body.visibleProperty());
        getStyleClass().add("block");
        getChildren().addAll(head, body);
    }

    /** @param total already written for the language; empty for none */
    public void name(String text, long many, String total) {
        title.setText(text);
        count.setCount(many, desk.texts().formats());
        sum.setText(total);
        show(!desk.bench().settings().isOn(setting));
    }

    /** What can be done here stands at the end of the head. */
    public void addAction(Node action) {
        head.getChildren().add(head.getChildren().size() - 1, action);
    }

    public void fill(List<? extends Node> lines) {
        body.getChildren().setAll(lines);
    }

    private void fold(boolean away) {
        desk.bench().settings().set(setting, away);
        show(!away);
    }

    private void show(boolean open) {
        body.setVisible(open);
        fold.setGraphic(Icons.small(open ? Material2OutlinedAL.EXPAND_LESS : Material2OutlinedAL.EXPAND_MORE));
        fold.setAccessibleText(desk.texts().text(open ? "card.fold" : "card.unfold", title.getText()));
    }
}
