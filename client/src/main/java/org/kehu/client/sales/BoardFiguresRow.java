package org.kehu.client.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;

/** What the open deals come to, and what was won this quarter. */
final class BoardFiguresRow extends HBox {
    private final RecordDesk desk;
    private final BoardViewModel model;
    private final Label open = figure();
    private final Label weighted = figure();
    private final Label won = figure();

    BoardFiguresRow(RecordDesk desk, BoardViewModel model, TextScope texts) {
        this.desk = desk;
        this.model = model;
        getStyleClass().addAll("filter-bar", "board-figures");
        add(texts, "board.open", open);
        add(texts, "board.open.weighted", weighted);
        add(texts, "board.won.quarter", won);
        model.openProperty().addListener((p, was, now) -> show());
        model.wonThisQuarterProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    private static Label figure() {
        Label label = new Label();
        label.getStyleClass().add("b");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void add(TextScope texts, String key, Label figure) {
        Label name = new Label();
        name.getStyleClass().add("muted");
        texts.set(name::setText, key);
        HBox pair = new HBox(4, name, figure);
        pair.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().add(pair);
    }

    private void show() {
        open.setText(money(model.openProperty().get().sum()));
        weighted.setText(money(model.openProperty().get().weighted()));
        won.setText(money(model.wonThisQuarterProperty().get()));
    }

    private String money(BigDecimal amount) {
        return desk.texts().formats().money(amount.setScale(0, RoundingMode.HALF_UP), desk.baseCurrency());
    }
}
