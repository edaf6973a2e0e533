package org.kehu.client.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Space;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.record.CrmRecord;

/** What became of the deals of a board: how many of each kind and what they come to, by stage too. Each figure opens its deals. */
final class SincePane extends ScrollPane {
    private static final int MOST = 200;
    private final RecordDesk desk;
    private final SinceWords words;
    private final VBox figures = new VBox(4);
    private final VBox rows = new VBox(8);

    SincePane(RecordDesk desk) {
        this.desk = desk;
        this.words = new SinceWords(desk);
        setId("board-since");
        getStyleClass().addAll("fields-pane", "side-column");
        setFitToWidth(true);
        figures.getStyleClass().add("block");
        rows.getStyleClass().add("block");
        rows.setId("since-rows");
        setContent(new VBox(figures, rows));
    }

    void show(PastBoardAnswer answer, List<CrmRecord> stages) {
        figures.getChildren().setAll(head("board.since.head"));
        rows.getChildren().clear();
        if (answer.cut()) {
            String words = desk.texts().text("board.since.cut", BoardQuestion.MOST_DEALS);
            figures.getChildren().add(new WrappedLabel(words, "muted"));
            return;
        }
        for (DealKind kind : DealKind.values()) {
            List<DealChange> of = answer.changes().stream()
                    .filter(change -> change.kind() == kind)
                    .toList();
            String name = desk.texts().text(kind.labelKey());
            figures.getChildren().add(figure("since-" + kind.id(), name, of));
        }
        figures.getChildren().addAll(gap(), head("board.since.stages"));
        for (CrmRecord stage : stages) {
            figures.getChildren().add(stage(stage, answer));
        }
        answer.changes().stream()
                .map(DealChange::kind)
                .findFirst()
                .ifPresent(kind -> open(desk.texts().text(kind.labelKey()), answer.only(one -> one.kind() == kind)));
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMinHeight(8);
        return gap;
    }

    private Label head(String key) {
        Label head = new Label(desk.texts().text(key));
        head.getStyleClass().add("b");
        return head;
    }

    private HBox figure(String id, String name, List<DealChange> changes) {
        BigDecimal sum = changes.stream().map(DealChange::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return line(id, name, changes, desk.texts().formats().integer(changes.size()), words.money(sum));
    }

    private HBox stage(CrmRecord stage, PastBoardAnswer answer) {
        UUID id = stage.id();
        StageFigures then = answer.then().figures(id);
        StageFigures after = answer.after(id);
        String sums = desk.texts().text("board.since.from.to", words.money(then.sum()), words.money(after.sum()));
        String counts = desk.texts().text("board.since.from.to", then.count(), after.count());
        return line("since-" + id, stage.title(), answer.only(change -> change.touches(id)), counts, sums);
    }

    private HBox line(String id, String name, List<DealChange> changes, String count, String sum) {
        Hyperlink open = new Hyperlink(name);
        open.setId(id);
        open.setDisable(changes.isEmpty());
        open.setOnAction(e -> {
            open.setVisited(false);
            open(name, changes);
        });
        Label many = new Label(count);
        many.setMinWidth(USE_PREF_SIZE);
        many.getStyleClass().add("muted");
        Label total = new Label(sum);
        total.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, open, many, Space.grow(), total);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private void open(String name, List<DealChange> changes) {
        Label head = new Label(name);
        head.getStyleClass().add("b");
        rows.getChildren().setAll(head);
        changes.stream().limit(MOST).forEach(change -> rows.getChildren().add(row(change)));
        if (changes.size() > MOST) {
            rows.getChildren()
                    .add(new WrappedLabel(desk.texts().text("board.since.more", changes.size() - MOST), "muted"));
        }
    }

    private Node row(DealChange change) {
        Hyperlink title = new Hyperlink(change.deal().title());
        title.setOnAction(e -> {
            title.setVisited(false);
            desk.open(change.deal().ref());
        });
        return new VBox(title, new WrappedLabel(words.of(change), "muted", "t12"));
    }
}
