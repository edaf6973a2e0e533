package org.kehu.client.list;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.RecordForm;
import org.kehu.client.cleaning.CleaningPage;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.ErrorNote;
import org.kehu.client.control.Space;
import org.kehu.client.control.StatePane;
import org.kehu.client.control.ViewTab;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.merge.DuplicatesPage;
import org.kehu.client.screen.FramedPage;
import org.kehu.client.screen.ImportPlace;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.RowsPlace;
import org.kehu.client.text.TextScope;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The page of a list: views, filter, table, sums, what is ticked, and the peek. */
public final class ListPage extends FramedPage {
    private static final String PEEK = "list.peek";
    private final RecordDesk desk;
    private final RecordType type;
    private final TextScope texts;
    private final ListViewModel model;
    private final Checked checked = new Checked();
    private final RecordTable table;
    private final SumRow sums;
    private final FilterBar filter;
    private final PeekPane peek;
    private final ListExport export;
    private final ToggleGroup group = new ToggleGroup();
    private final ViewTabs views;
    private final StatePane states;
    private final BooleanBinding arriving;
    private final SimpleBooleanProperty peeking = new SimpleBooleanProperty();
    private final List<Action> actions;
    private final @Nullable Action rule;
    private final ActionButton create;
    private final VBox top;
    private final EmptyState empty;
    private @Nullable PastePane pasting;
    private @Nullable PastListPane past;
    private final Map<Whose, ViewTab> tabs = new EnumMap<>(Whose.class);

    /** The records that a query means, as {@link RowsPlace} names it. */
    public static ListPage of(RecordDesk desk, Place place) {
        RecordQuery query = RowsPlace.query(desk.schema(), place);
        ListPage page = new ListPage(desk, desk.schema().type(query.type()));
        page.model.narrow(query.filter());
        return page;
    }

    public ListPage(RecordDesk desk, RecordType type) {
        this.desk = desk;
        this.type = type;
        this.texts = desk.texts().scope();
        this.model = new ListViewModel(desk, type);
        this.table = new RecordTable(desk, model, checked, texts);
        this.sums = new SumRow(desk, table, model, () -> desk.baseCurrency());
        this.filter = new FilterBar(desk, model, texts);
        this.peek = new PeekPane(desk);
        this.views = new ViewTabs(desk, model, group, texts, this::columnsChanged);
        this.export = new ListExport(desk, model, checked);
        this.actions = new ArrayList<>(declared());
        this.rule = type == CustomerGroup.TYPE ? GroupRules.editing(desk, table) : null;
        if (rule != null) {
            actions.add(rule);
        }
        this.create = ActionButton.primary(actions.get(0), texts);
        this.empty = new EmptyState(ActionButton.bordered(actions.get(0), texts));
        SelectionBar selection = new SelectionBar(desk, model, checked, texts);
        actions.addAll(selection.actions(table.keys().walkingProperty()));
        VBox list = new VBox(table, sums, new BookBar(desk, model, texts), selection);
        VBox.setVgrow(table, Priority.ALWAYS);
        this.states = new StatePane(list);
        this.arriving = desk.bench().syncStatus().arriving();
        arriving.addListener((p, was, now) -> showState());
        this.top = new VBox(top(), filter);
        frame().setTop(top);
        frame().setCenter(states);
        peeking.set(desk.bench().settings().isOn(PEEK));
        peeking.addListener((p, was, now) -> showPeek());
        showPeek();
        watch();
    }

    private void watch() {
        table.getFocusModel().focusedIndexProperty().addListener((p, was, now) -> peekAtCurrent());
        table.getColumns().forEach(column -> column.widthProperty().addListener((p, was, now) -> sums.show()));
        model.stateProperty().addListener((p, was, now) -> showState());
        model.figuresProperty().addListener((p, was, now) -> {
            showFigures();
            peekAtCurrent();
        });
        texts.with(formats -> {
            name(formats.labels().text("type." + type + ".many"));
            create.setText(formats.labels().text("form.new", desk.labels().typeInText(type)));
            empty.setSentence(formats.labels().text("list.empty", desk.labels().types(type)));
            showFigures();
            peekAtCurrent();
            model.reload();
        });
        showState();
    }

    private HBox top() {
        ColumnsMenu columns = new ColumnsMenu(desk, model, table, texts, this::columnsChanged);
        GroupMenu groups = new GroupMenu(desk, model, texts);
        ActionButton peekButton = ActionButton.icon(actions.get(2), texts);
        ActionButton bringIn = ActionButton.icon(actions.get(3), texts);
        ActionButton pastButton = ActionButton.icon(actions.get(4), texts);
        HBox head = head(ownTabs(), views, Space.grow(), groups, columns, pastButton, bringIn, peekButton, create);
        if (DuplicatesPage.is(desk, type)) {
            Action find = DuplicatesPage.opening(desk.bench().navigation(), type);
            head.getChildren().add(head.getChildren().indexOf(bringIn), ActionButton.icon(find, texts));
        }
        if (CleaningPage.is(desk, type)) {
            Action clean = CleaningPage.opening(desk.bench().navigation(), type);
            head.getChildren().add(head.getChildren().indexOf(bringIn), ActionButton.icon(clean, texts));
        }
        if (export.isAllowed()) {
            ActionButton takeOut = ActionButton.icon(export.action(this::besideHead), texts);
            head.getChildren().add(head.getChildren().indexOf(peekButton), takeOut);
        }
        if (rule != null) {
            ActionButton editRule = ActionButton.icon(rule, texts);
            head.getChildren().add(head.getChildren().indexOf(peekButton), editRule);
        }
        if (type.isLasting()) {
            head.getChildren().removeAll(bringIn, create);
        }
        return head;
    }

    private HBox ownTabs() {
        HBox own = new HBox(4);
        for (Whose view : Whose.values()) {
            ViewTab tab = new ViewTab();
            tab.setId("view-" + view.name().toLowerCase(java.util.Locale.ROOT));
            tab.setToggleGroup(group);
            tab.setSelected(view == model.viewProperty().get());
            tab.setOnAction(e -> {
                views.leave();
                model.viewProperty().set(view);
            });
            tab.managedProperty().bind(tab.visibleProperty());
            tabs.put(view, tab);
            own.getChildren().add(tab);
        }
        own.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return own;
    }

    private void columnsChanged() {
        table.makeColumns();
        table.getColumns().forEach(column -> column.widthProperty().addListener((p, was, now) -> sums.show()));
        sums.show();
    }

    private List<Action> declared() {
        boolean mayCreate = desk.records().access().scope(RecordAction.CREATE, type) != Scope.NONE;
        return List.of(
                Action.of("list.new", Material2OutlinedAL.ADD, "Ctrl+N", this::create)
                        .when(new SimpleBooleanProperty(mayCreate)),
                Action.of("list.filter", Material2OutlinedAL.FILTER_LIST, "Ctrl+F", filter::focusSearch),
                Action.of("list.peek", Material2OutlinedAL.CHROME_READER_MODE, "Space", this::turnPeek),
                Action.of("list.import", Material2OutlinedMZ.PUBLISH, "Ctrl+I", this::importFile)
                        .when(new SimpleBooleanProperty(mayCreate)),
                Action.of("list.past", Material2OutlinedMZ.UPDATE, "Shift+H", () -> showPast(true))
                        .when(table.keys().walkingProperty()),
                Action.of("list.next", Material2OutlinedAL.KEYBOARD_ARROW_DOWN, "J", () -> table.step(1))
                        .when(table.keys().walkingProperty()),
                Action.of("list.previous", Material2OutlinedAL.KEYBOARD_ARROW_UP, "K", () -> table.step(-1))
                        .when(table.keys().walkingProperty()),
                Action.of("list.edit", Material2OutlinedAL.EDIT, "F2", table::editCurrent),
                Action.of(
                        "list.fill",
                        Material2OutlinedAL.ARROW_DOWNWARD,
                        "Ctrl+D",
                        () -> new FillDown(desk, table, model, checked).run()),
                Action.of(
                        "list.paste",
                        Material2OutlinedAL.CONTENT_PASTE,
                        "Ctrl+V",
                        () -> new Pasting(desk, model, table, this::showPaste).run()),
                export.action(this::besideHead),
                Action.of("list.view.save", Material2OutlinedAL.BOOKMARK_BORDER, "Ctrl+Shift+V", views::save),
                Action.of("list.figures", Material2OutlinedAL.FUNCTIONS, "Ctrl+Shift+S", table::showFigures),
                Action.of("list.freeze", Material2OutlinedMZ.VIEW_COLUMN, "Ctrl+Shift+F", table::freeze),
                Action.of("list.check", Material2OutlinedAL.CHECK_BOX, "X", this::tickCurrent)
                        .when(table.keys().walkingProperty()),
                Action.of(
                        "undo",
                        Material2OutlinedMZ.UNDO,
                        "Ctrl+Z",
                        () -> desk.doing().undoLast()));
    }

    private void turnPeek() {
        peeking.set(!peeking.get());
    }

    private Node besideHead() {
        return create.getScene() == null ? table : create;
    }

    private void create() {
        RecordForm.open(desk, type, FieldValues.of(type), create, id -> {});
    }

    private void importFile() {
        desk.bench().navigation().open(ImportPlace.of(type));
    }

    private void tickCurrent() {
        CrmRecord record = table.current();
        if (record != null) {
            checked.toggle(record.ref());
        }
    }

    private void showPeek() {
        desk.bench().settings().set(PEEK, peeking.get());
        frame().setRight(peeking.get() ? peek : null);
        peekAtCurrent();
    }

    private void peekAtCurrent() {
        if (peeking.get()) {
            peek.show(table.current());
        }
    }

    private void showFigures() {
        ListFigures figures = model.figuresProperty().get();
        tabs.forEach((view, tab) -> {
            tab.setVisible(figures.views().containsKey(view)
                    || view == model.viewProperty().get());
            tab.setTexts(
                    desk.texts().text(view.labelKey()), desk.texts().formats().integer(figures.of(view)));
        });
        sums.show();
        summarise(desk.texts().text("list.summary", figures.count(), figures.all()));
    }

    private void showPaste(@Nullable PastePane pane) {
        pasting = pane;
        showState();
        if (pane == null) {
            table.requestFocus();
        } else {
            pane.begin();
        }
    }

    /** The list as it was takes the place of today's, and gives it back. */
    private void showPast(boolean shown) {
        PastListPane before = past;
        past = shown ? new PastListPane(desk, model, () -> showPast(false)) : null;
        frame().setTop(shown ? null : top);
        frame().setRight(!shown && peeking.get() ? peek : null);
        showState();
        if (before != null) {
            before.close();
        }
        if (past != null) {
            past.begin();
        } else {
            table.requestFocus();
        }
    }

    private void showState() {
        if (past != null) {
            states.instead(past);
            return;
        }
        if (pasting != null) {
            states.instead(pasting);
            return;
        }
        switch (model.stateProperty().get()) {
            case LOADING -> states.loading();
            case READY, NOTHING_FOUND -> states.ready();
            case EMPTY -> showEmpty();
            case FAILED -> {
                ErrorNote note = new ErrorNote();
                note.setTexts(
                        desk.texts().text("list.failed"),
                        Objects.requireNonNullElse(
                                ListRefusal.words(desk, type, model.problem()),
                                desk.texts().text("list.failed.advice")));
                states.instead(note);
            }
        }
    }

    /** Nothing of the kind, unless it is still on its way. */
    private void showEmpty() {
        if (arriving.get()) {
            states.loading();
        } else {
            states.instead(empty);
        }
    }

    @Override
    public List<Action> actions() {
        if (past != null) {
            return past.actions();
        }
        return pasting == null ? actions : List.of();
    }

    @Override
    public void shown() {
        table.begin();
    }

    @Override
    public void closed() {
        if (past != null) {
            past.close();
        }
        views.close();
        table.close();
        model.close();
        texts.release();
    }
}
