package org.kehu.client.sales;

import java.util.List;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.Space;
import org.kehu.client.control.StatePane;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.past.PastBanner;
import org.kehu.client.past.PastDate;
import org.kehu.client.past.PastRefusal;
import org.kehu.client.records.Refused;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The board as it was at the end of a day, to be read, and beside it what became of its deals until now or another day. */
final class PastBoardPane extends BorderPane {
    private final RecordDesk desk;
    private final UUID pipeline;
    private final @Nullable UUID owner;
    private final TextScope texts;
    private final PastDate day;
    private final PastDate until;
    private final PastBanner banner = new PastBanner();
    private final HBox columns = new HBox();
    private final SincePane since;
    private final StatePane states;
    private final List<Action> actions;
    private int asked;

    /** @param leave back to today */
    PastBoardPane(RecordDesk desk, UUID pipeline, @Nullable UUID owner, Runnable leave) {
        this.desk = desk;
        this.pipeline = pipeline;
        this.owner = owner;
        this.texts = desk.texts().scope();
        this.day = new PastDate(desk, texts, "past.day");
        this.until = new PastDate(desk, texts, "board.past.until");
        this.since = new SincePane(desk);
        ScrollPane board = new ScrollPane(columns);
        board.setFitToHeight(true);
        board.setFitToWidth(true);
        board.getStyleClass().add("edge-to-edge");
        BorderPane both = new BorderPane(board);
        both.setRight(since);
        this.states = new StatePane(both);
        this.actions = List.of(Action.of("board.today", Material2OutlinedMZ.TODAY, "Shift+H", leave));
        setId("past-board");
        day.setId("past-day");
        until.setId("past-until");
        until.setValue(desk.texts().formats().today());
        columns.getStyleClass().add("board-columns");
        columns.addEventFilter(MouseEvent.DRAG_DETECTED, Event::consume); // nothing is moved in the past
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !key.isConsumed()) {
                key.consume();
                leave.run();
            }
        });
        setTop(top());
        setCenter(states);
        day.valueProperty().addListener((p, was, now) -> read());
        until.valueProperty().addListener((p, was, now) -> read());
        texts.with(formats -> read());
    }

    private VBox top() {
        Label name = new Label();
        name.getStyleClass().add("page-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        texts.set(name::setText, "board.past.title");
        Label compared = new Label();
        compared.getStyleClass().add("muted");
        compared.setMinWidth(Region.USE_PREF_SIZE);
        texts.set(compared::setText, "board.past.until");
        HBox head = new HBox(name, day, compared, until, Space.grow(), ActionButton.bordered(actions.get(0), texts));
        head.getStyleClass().add("page-head");
        return new VBox(head, banner);
    }

    private void read() {
        if (until.getValue().isBefore(day.getValue())) {
            until.setValue(desk.texts().formats().today()); // asks again
            return;
        }
        boolean now = until.getValue().equals(desk.texts().formats().today());
        String date = desk.texts().formats().weekdayDate(day.getValue());
        banner.say(desk.texts().text("past.list.said", date));
        int question = ++asked;
        states.loading();
        PastBoardQuestion board =
                new PastBoardQuestion(desk, pipeline, owner, day.getValue(), day.when(), now ? null : until.when());
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> board.answer())
                .onSuccess(answer -> {
                    if (question == asked) {
                        show(answer);
                    }
                })
                .onFailure(e -> {
                    if (question == asked) {
                        failed(e);
                    }
                })
                .start();
    }

    private void show(PastBoardAnswer answer) {
        List<CrmRecord> stages = new Pipelines(desk.records().configuration()).stages(pipeline);
        columns.getChildren().clear();
        for (CrmRecord stage : stages) {
            BoardColumn column = new BoardColumn(stage, day.getValue());
            BoardHand hand = new BoardHand(javafx.collections.FXCollections.observableArrayList());
            BoardColumnView view = new BoardColumnView(desk, column, stages.indexOf(stage), hand, hand::letGo);
            column.show(answer.then().deals(stage.id()), answer.then().figures(stage.id()));
            HBox.setHgrow(view, Priority.ALWAYS);
            view.list().setOnMouseClicked(click -> {
                BoardDeal deal = view.current();
                if (click.getClickCount() == 2 && deal != null) {
                    desk.open(deal.record().ref());
                }
            });
            columns.getChildren().add(view);
        }
        since.show(
                answer,
                stages.stream().filter(stage -> new BoardColumn(stage).isOpen()).toList());
        states.ready();
    }

    private void failed(Exception e) {
        states.instead(PastRefusal.of(desk.texts(), e));
        if (!(e instanceof Refused)) {
            desk.doing().broken(e);
        }
    }

    /** The focus goes to the day. */
    void begin() {
        day.requestFocus();
    }

    List<Action> actions() {
        return actions;
    }

    void close() {
        asked++;
        texts.release();
    }
}
