package org.kehu.client.handover;

import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.PlainColumns;
import org.kehu.client.control.Space;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.text.TextScope;
import org.kehu.common.handover.HandoverForeseen;
import org.kehu.common.handover.HandoverItem;
import org.kehu.common.record.RecordRef;

/** What would become of the leaver's records: counts by type and receiver, then the first of each with what keeps some back. */
final class ForeseenPane extends VBox {
    private static final double LINES = 6;
    private final HandoverViewModel model;
    private final HandoverTexts words;
    private final TextScope texts;
    private final Label about = new WrappedLabel("");
    private final Label hidden = new WrappedLabel("", "muted");
    private final CheckBox onlyLeft = new CheckBox();
    private final TableView<HandoverForeseen.Line> lines = Tables.made("handover-lines");
    private final TableView<HandoverItem> rows = Tables.made("handover-rows");

    ForeseenPane(HandoverViewModel model, HandoverTexts words, TextScope texts) {
        super(12);
        this.model = model;
        this.words = words;
        this.texts = texts;
        getStyleClass().add("import-preview-head");
        about.setId("handover-about");
        about.getStyleClass().add("b");
        hidden.setId("handover-hidden");
        hidden.managedProperty().bind(hidden.visibleProperty());
        lines.setMinHeight(LINES * 32);
        lines.setPrefHeight(LINES * 32);
        onlyLeft.setId("handover-only-left");
        onlyLeft.setOnAction(e -> fill());
        Label sample = new WrappedLabel("", "muted");
        texts.set(sample::setText, "handover.sample");
        HBox line = new HBox(12, sample, Space.grow(), onlyLeft);
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(about, hidden, lines, line, rows);
        model.foreseenProperty().addListener((p, was, now) -> show(now));
        texts.with(formats -> {
            onlyLeft.setText(formats.labels().text("handover.only.left"));
            show(model.foreseenProperty().get());
        });
    }

    private void show(@Nullable Foreseen looked) {
        if (looked == null) {
            rows.getItems().clear();
            lines.getItems().clear();
            return;
        }
        HandoverForeseen told = looked.told();
        about.setText(words.text(
                told.plan().bar() ? "handover.told.barred" : "handover.told",
                words.name(told.plan().leaver()),
                told.total() - told.left(),
                told.left()));
        Long more = told.hidden();
        hidden.setText(
                more == null
                        ? words.text("handover.hidden.unknown")
                        : words.text(
                                "handover.hidden", more, words.name(told.plan().leaver())));
        hidden.setVisible(more == null || more > 0);
        onlyLeft.setDisable(told.left() == 0);
        columns(looked.names());
        lines.getItems().setAll(told.lines());
        fill();
    }

    private void columns(Map<RecordRef, String> names) {
        lines.setAccessibleText(words.text("handover.counts"));
        lines.setPlaceholder(new Label(words.text("handover.nothing")));
        lines.getColumns()
                .setAll(List.of(
                        PlainColumns.text(words.text("handover.type"), 200, one -> words.types(one.type())),
                        PlainColumns.text(
                                words.text("handover.to"),
                                220,
                                one -> names.getOrDefault(new RecordRef("user", one.receiver()), "")),
                        PlainColumns.number(words.outcome(HandoverItem.Outcome.MOVED), 140, one -> count(one.moved())),
                        PlainColumns.number(words.outcome(HandoverItem.Outcome.SENT), 140, one -> count(one.sent())),
                        PlainColumns.number(words.outcome(HandoverItem.Outcome.LEFT), 140, one -> count(one.left()))));
        rows.setAccessibleText(words.text("handover.sample"));
        rows.setPlaceholder(new Label(words.text("handover.nothing")));
        rows.getColumns()
                .setAll(List.of(
                        PlainColumns.text(words.text("handover.record"), 280, HandoverItem::title),
                        PlainColumns.text(words.text("handover.type"), 112, one -> words.type(one.type())),
                        PlainColumns.text(
                                words.text("handover.to"),
                                170,
                                one -> names.getOrDefault(new RecordRef("user", one.receiver()), "")),
                        Tables.outcome(words, 130),
                        PlainColumns.text(words.text("handover.why"), 520, words::why)));
    }

    private String count(long many) {
        return texts.texts().formats().integer(many);
    }

    private void fill() {
        Foreseen looked = model.foreseenProperty().get();
        List<HandoverItem> all = looked == null ? List.of() : looked.told().rows();
        rows.getItems()
                .setAll(all.stream()
                        .filter(one -> !onlyLeft.isSelected() || one.outcome() == HandoverItem.Outcome.LEFT)
                        .toList());
    }

    /** The page is in front. */
    void begin() {
        lines.requestFocus();
    }
}
