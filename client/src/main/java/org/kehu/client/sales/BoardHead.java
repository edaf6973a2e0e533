package org.kehu.client.sales;

import java.util.List;
import java.util.UUID;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.Chip;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The head of the board: which pipeline, whose deals, closing when, and the button for a new one. */
final class BoardHead extends HBox {
    private final RecordDesk desk;
    private final BoardViewModel model;
    private final Chip pipeline = menu("board-pipeline");
    private final Chip owner = menu("board-owner");
    private final Chip period = menu("board-period");

    BoardHead(RecordDesk desk, BoardViewModel model, TextScope texts, ActionButton create) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("page-head");
        Label title = new Label();
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        texts.set(title::setText, "screen.pipeline");
        getChildren().addAll(title, pipeline, Space.grow(), owner, period, create);
        pipeline.setOnAction(e -> open(pipeline, pipelines()));
        owner.setOnAction(e -> open(owner, owners()));
        period.setOnAction(e -> open(period, periods()));
        model.filter().pipelineProperty().addListener((p, was, now) -> show());
        model.pipelines().addListener((javafx.collections.ListChangeListener<CrmRecord>) change -> show());
        model.filter().ownerProperty().addListener((p, was, now) -> show());
        model.filter().periodProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    private static Chip menu(String id) {
        Chip chip = new Chip().withMark(Material2OutlinedAL.EXPAND_MORE);
        chip.setId(id);
        return chip;
    }

    private void show() {
        String name = model.pipelines().stream()
                .filter(one -> one.id().equals(model.filter().pipelineProperty().get()))
                .map(CrmRecord::title)
                .findFirst()
                .orElse("");
        pipeline.setTexts("", name);
        owner.setTexts(
                desk.texts().text("board.owner"),
                ownerName(model.filter().ownerProperty().get()));
        period.setTexts(
                desk.texts().text("board.close"),
                desk.texts().text(model.filter().periodProperty().get().labelKey()));
    }

    private String ownerName(@Nullable UUID id) {
        if (id == null) {
            return desk.texts().text("board.everyone");
        }
        return id.equals(desk.me())
                ? desk.texts().text("board.mine")
                : model.people().stream()
                        .filter(person -> person.id().equals(id))
                        .map(CrmRecord::title)
                        .findFirst()
                        .orElse("");
    }

    private static void open(Chip chip, List<MenuItem> items) {
        ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
        menu.show(chip, javafx.geometry.Side.BOTTOM, 0, 4);
    }

    private static MenuItem item(String id, String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> run.run());
        return item;
    }

    private List<MenuItem> pipelines() {
        return model.pipelines().stream()
                .map(one -> item(
                        "pipeline-" + one.id(),
                        one.title(),
                        () -> model.filter().pipelineProperty().set(one.id())))
                .toList();
    }

    private List<MenuItem> owners() {
        List<MenuItem> items = new java.util.ArrayList<>();
        items.add(item(
                "owner-everyone",
                ownerName(null),
                () -> model.filter().ownerProperty().set(null)));
        items.add(item(
                "owner-mine",
                ownerName(desk.me()),
                () -> model.filter().ownerProperty().set(desk.me())));
        for (CrmRecord person : model.people()) {
            if (!person.id().equals(desk.me())) {
                items.add(item(
                        "owner-" + person.id(),
                        person.title(),
                        () -> model.filter().ownerProperty().set(person.id())));
            }
        }
        return items;
    }

    private List<MenuItem> periods() {
        return java.util.Arrays.stream(ClosePeriod.values())
                .map(one -> item(
                        "close-" + one,
                        desk.texts().text(one.labelKey()),
                        () -> model.filter().periodProperty().set(one)))
                .toList();
    }
}
