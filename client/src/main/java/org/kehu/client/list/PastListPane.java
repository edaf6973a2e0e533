package org.kehu.client.list;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.Space;
import org.kehu.client.control.StatePane;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.past.PastBanner;
import org.kehu.client.past.PastDate;
import org.kehu.client.past.PastRefusal;
import org.kehu.client.records.PastRecords;
import org.kehu.client.text.TextScope;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Filter.Operator;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A list as it was at the end of a day, to be read: it begins as the list of today stands, filter, order and columns. */
final class PastListPane extends BorderPane {
    private final RecordDesk desk;
    private final RecordType type;
    private final TextScope texts;
    private final PastDate day;
    private final PastBanner banner = new PastBanner();
    private final ActionButton back;
    private final List<Action> actions;
    private ListViewModel model;
    private @Nullable RecordTable table;
    private @Nullable SumRow sums;
    private boolean stands;

    /** @param leave back to today */
    PastListPane(RecordDesk desk, ListViewModel today, Runnable leave) {
        this.desk = desk;
        this.type = today.type();
        this.texts = desk.texts().scope();
        this.day = new PastDate(desk, texts, "past.day");
        this.actions = List.of(
                Action.of("list.today", Material2OutlinedMZ.TODAY, "Shift+H", leave),
                Action.of("list.next", Material2OutlinedAL.KEYBOARD_ARROW_DOWN, "J", () -> step(1)),
                Action.of("list.previous", Material2OutlinedAL.KEYBOARD_ARROW_UP, "K", () -> step(-1)));
        this.back = ActionButton.bordered(actions.get(0), texts);
        setId("past-list");
        day.setId("past-day");
        addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !key.isConsumed()) {
                key.consume();
                leave.run();
            }
        });
        model = like(today);
        day.valueProperty().addListener((p, was, now) -> {
            if (now != null && !now.equals(was)) {
                ListViewModel before = model;
                model = like(before);
                before.close();
                show();
            }
        });
        show();
        texts.with(formats -> translate());
        stands = true;
    }

    /** The list of the day, asked for what another list asks for. */
    private ListViewModel like(ListViewModel other) {
        RecordDesk then = desk.over(new PastRecords(desk.records(), desk.elsewhere(), day.when()));
        ListViewModel made = new ListViewModel(then, type);
        made.viewProperty().set(other.viewProperty().get());
        made.searchProperty().set(other.searchProperty().get());
        ListSetting.of(other, desk).apply(made, then);
        made.within(other.within());
        return made;
    }

    private void show() {
        RecordDesk then = desk.over(new PastRecords(desk.records(), desk.elsewhere(), day.when()));
        ListViewModel shown = model;
        RecordTable rows = new RecordTable(then, shown, new Checked(), texts);
        rows.setEditable(false);
        table = rows;
        SumRow sum = new SumRow(desk, rows, shown, desk::baseCurrency);
        sums = sum;
        Runnable arranged = () -> {
            rows.makeColumns();
            sum.show();
        };
        VBox list = new VBox(rows, sum);
        VBox.setVgrow(rows, Priority.ALWAYS);
        StatePane states = new StatePane(list);
        Label name = new Label();
        name.getStyleClass().add("page-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        texts.with(formats -> name.setText(
                formats.labels().text("past.list.title", desk.labels().types(type))));
        HBox head = new HBox(
                name,
                day,
                Space.grow(),
                new GroupMenu(then, shown, texts),
                new ColumnsMenu(then, shown, rows, texts, arranged),
                back);
        head.getStyleClass().add("page-head");
        setTop(new VBox(head, banner, new FilterBar(then, shown, texts)));
        setCenter(states);
        shown.stateProperty().addListener((p, was, now) -> showState(states, shown));
        shown.figuresProperty().addListener((p, was, now) -> {
            sum.show();
            count(shown);
        });
        showState(states, shown);
        say(null);
    }

    private void showState(StatePane states, ListViewModel of) {
        switch (of.stateProperty().get()) {
            case LOADING -> states.loading();
            case READY -> states.ready();
            case NOTHING_FOUND, EMPTY -> {
                EmptyState none = new EmptyState();
                none.setSentence(
                        desk.texts().text("past.list.none", desk.labels().types(type)));
                states.instead(none);
            }
            case FAILED -> states.instead(PastRefusal.of(desk.texts(), of.problem()));
        }
    }

    /** How many of today's records of the same question were made since. */
    private void count(ListViewModel of) {
        if (!desk.mayRead(type, SystemFields.CREATED_AT)) {
            return;
        }
        Instant when = day.when();
        RecordQuery asked = of.query();
        RecordQuery since = new RecordQuery(asked.type(), asked.filter(), List.of(), asked.page(), false)
                .where(Filter.compare(SystemFields.CREATED_AT, Operator.GT, when));
        desk.background()
                .work(
                        desk.texts().text("list.loading"),
                        progress -> desk.records().count(since))
                .onSuccess(count -> {
                    if (model == of) {
                        say(count);
                    }
                })
                .onFailure(desk.doing()::broken)
                .start();
    }

    private void say(@Nullable Long since) {
        String date = desk.texts().formats().weekdayDate(day.getValue());
        banner.say(
                since == null
                        ? desk.texts().text("past.list.said", date)
                        : desk.texts()
                                .text(
                                        "past.list.said.since",
                                        date,
                                        since,
                                        desk.labels().types(type)));
    }

    /** In another language; the first one is asked for already. */
    private void translate() {
        if (stands) {
            model.reload();
        }
        count(model);
        if (sums != null) {
            sums.show();
        }
    }

    private void step(int by) {
        if (table != null) {
            table.step(by);
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
        model.close();
        texts.release();
    }
}
