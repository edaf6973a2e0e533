package org.kehu.client.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.RecordsChanged;
import org.kehu.client.records.Subscription;
import org.kehu.client.task.Work;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.slf4j.LoggerFactory;

/**
 * A list of one type: its view, filter, order and columns, and the rows that answer them. The store filters, sorts and sums;
 * only windows of rows are held. What changes underneath is read again while the old rows stay.
 */
public final class ListViewModel {
    /** What there is to show. */
    public enum State {
        LOADING,
        READY,
        /** There is nothing of this type at all. */
        EMPTY,
        /** The filter leaves nothing. */
        NOTHING_FOUND,
        FAILED
    }

    private final RecordDesk desk;
    private final RecordType type;
    private final ListColumns columns;
    private final WindowedRows rows = new WindowedRows(this::want);
    private final GroupedRows shownRows = new GroupedRows(rows);
    private final Map<Field<?>, Double> shown;
    private final ObjectProperty<ListOrder> order;
    private final ObjectProperty<Whose> view = new SimpleObjectProperty<>(Whose.ALL);
    private final StringProperty search = new SimpleStringProperty("");
    private final Conditions conditions = new Conditions();
    private Filter within = Filter.EVERYTHING;
    private final ObjectProperty<@Nullable Field<?>> grouped = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<ListFigures> figures = new ReadOnlyObjectWrapper<>(ListFigures.NONE);
    private final Set<Integer> loading = new HashSet<>();
    private final ListSums sums;
    private final Subscription changes;
    private @Nullable Work<ListAnswer> asking;
    private boolean askAgain;
    private boolean held;
    private boolean heldBack;
    private int lookedAt;
    private int answers;
    private @Nullable Exception problem;
    private ListQuestions questions;

    public ListViewModel(RecordDesk desk, RecordType type) {
        this.desk = desk;
        this.type = type;
        this.columns = new ListColumns(desk, type);
        this.shown = new LinkedHashMap<>(columns.shown());
        this.order = new SimpleObjectProperty<>(columns.order());
        this.questions = questions();
        this.sums = new ListSums(desk, found -> figures.set(figures.get().with(found)));
        order.addListener((p, was, now) -> {
            columns.remember(now);
            ask(false);
        });
        view.addListener((p, was, now) -> ask(false));
        search.addListener((p, was, now) -> ask(false));
        grouped.set(columns.grouped());
        grouped.addListener((p, was, now) -> {
            columns.rememberGrouped(now);
            ask(false);
        });
        conditions.any().addListener((p, was, now) -> ask(false));
        conditions.list().addListener((ListChangeListener<Condition>) change -> ask(false));
        changes = desk.records().onChange(GroupChoice.beside(type), this::changed);
        ask(false);
    }

    public RecordType type() {
        return type;
    }

    public ObservableList<ListRow> rows() {
        return shownRows;
    }

    GroupedRows groups() {
        return shownRows;
    }

    /** The field that rows are put together by, null if they stand in one piece. */
    public ObjectProperty<@Nullable Field<?>> groupedProperty() {
        return grouped;
    }

    /** Where a row stands among the records of a query, null of a heading. */
    @Nullable ListPlace place(int row) {
        return shownRows.place(row, query());
    }

    /** Where a record stands among the rows that are held, -1 if it does not. */
    int indexOf(RecordRef record) {
        return shownRows.indexOf(record);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why it failed last. */
    @Nullable Exception problem() {
        return problem;
    }

    public ReadOnlyObjectProperty<ListFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public ObjectProperty<ListOrder> orderProperty() {
        return order;
    }

    public ObjectProperty<Whose> viewProperty() {
        return view;
    }

    /** Words that every row must hold somewhere. */
    public StringProperty searchProperty() {
        return search;
    }

    public Conditions conditions() {
        return conditions;
    }

    /** Asks so from now on: by chips where they can say it, else the list is of these records alone. */
    void narrow(Filter asked) {
        Conditions read = new Conditions();
        boolean said = new WrittenConditions(type, desk.zone()).read(asked, read);
        within = said ? Filter.EVERYTHING : asked;
        conditions.any().set(read.any().get());
        conditions.list().setAll(read.list());
        ask(false);
    }

    /** What every row must be, besides what the chips ask. */
    Filter within() {
        return within;
    }

    /** Keeps what the chips ask. */
    void within(Filter wanted) {
        if (!wanted.equals(within)) {
            within = wanted;
            ask(false);
        }
    }

    /** Fields of a type that a person may ask for in conditions. */
    public static List<Field<?>> columns(RecordDesk desk, RecordType type) {
        return new ListColumns(desk, type).askable();
    }

    /** Fields that may be asked for: all that this person reads, long texts too. */
    List<Field<?>> askable() {
        return columns.askable();
    }

    public List<Field<?>> allColumns() {
        return columns.all();
    }

    /** Fields shown and their widths, in order. */
    public Map<Field<?>, Double> shownColumns() {
        return new LinkedHashMap<>(shown);
    }

    /** How many of the fields shown, from the first on, stay while the others are scrolled sideways. */
    public IntegerProperty frozenProperty() {
        return columns.frozenProperty();
    }

    /** As the person left them on the screen. */
    public void arrange(Map<Field<?>, Double> now) {
        Set<Field<?>> before = new HashSet<>(shown.keySet());
        shown.clear();
        shown.putAll(now);
        columns.remember(now);
        if (!before.containsAll(now.keySet())) {
            ask(true);
        }
    }

    public double usualWidth(Field<?> field) {
        return ListColumns.usualWidth(type, field);
    }

    /** Reads again: after a failure, and for another language. */
    public void reload() {
        ask(true);
    }

    public void close() {
        changes.close();
        sums.cancel();
        if (asking != null) {
            asking.cancel();
            asking = null;
        }
    }

    private void changed(RecordsChanged change) {
        desk.background().deliver(this::readAgain);
    }

    private void readAgain() {
        if (held) {
            heldBack = true;
        } else {
            ask(true);
        }
    }

    /** While a cell is edited the rows stay: reading again would take away what is being typed. */
    void hold(boolean wanted) {
        held = wanted;
        if (!held && heldBack) {
            heldBack = false;
            ask(true);
        }
    }

    private void ask(boolean sameOrder) {
        questions = questions();
        if (!sameOrder) {
            lookedAt = 0;
            sums.cancel();
        } else if (asking != null) {
            askAgain = true;
            return;
        }
        if (asking != null) {
            asking.cancel();
        }
        loading.clear();
        answers++;
        int window = lookedAt;
        ListQuestions now = questions;
        Page page = new Page(WindowedRows.WINDOW, null, (long) window * WindowedRows.WINDOW);
        Work<ListAnswer> work = desk.background()
                .work(desk.texts().text("list.loading"), progress -> now.answer(window, page))
                .onSuccess(answer -> answered(now, answer, sameOrder))
                .onFailure(this::failed);
        asking = work;
        work.start();
    }

    private void answered(ListQuestions asked, ListAnswer answer, boolean sameOrder) {
        asking = null;
        Map<Field<?>, BigDecimal> summed = answer.sums();
        figures.set(new ListFigures(answer.count(), answer.views(), summed == null ? sums.before(asked) : summed));
        List<ListGroup> groups = answer.groups();
        if (groups != null) {
            show(groups);
            return;
        }
        shownRows.group(null);
        rows.begin(
                (int) answer.count(),
                sameOrder,
                answer.window(),
                answer.rows().rows(),
                answer.rows().end());
        if (summed == null) {
            sums.ask(asked);
        }
        ended(answer.count());
    }

    private void ended(long count) {
        state.set(count > 0 ? State.READY : figures.get().all() == 0 ? State.EMPTY : State.NOTHING_FOUND);
        if (askAgain) {
            askAgain = false;
            ask(true);
        }
    }

    private void show(List<ListGroup> groups) {
        ListQuestions now = questions;
        List<ListSection> sections = shownRows.kept(groups, group -> new ListSection(desk, now, group, this::failed));
        for (int i = 0; i < sections.size(); i++) {
            sections.get(i).update(now, groups.get(i));
        }
        shownRows.group(sections);
        ended(figures.get().count());
    }

    private void failed(Exception e) {
        asking = null;
        problem = e;
        if (!ListRefusal.is(e)) {
            LoggerFactory.getLogger(ListViewModel.class).error("the list of {} could not be read", type, e);
        }
        state.set(State.FAILED);
    }

    private void want(int window) {
        lookedAt = window;
        int asked = answers;
        if (asking != null || !loading.add(window)) {
            return;
        }
        ListQuestions now = questions;
        Page page = rows.pageOf(window);
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> now.rows(page))
                .onSuccess(found -> {
                    if (asked == answers) {
                        loading.remove(window);
                        rows.put(window, found.rows(), found.end());
                    }
                })
                .onFailure(e -> {
                    if (asked == answers) {
                        failed(e);
                    }
                })
                .start();
    }

    private ListQuestions questions() {
        List<Filter> parts = new ArrayList<>();
        if (!within.equals(Filter.EVERYTHING)) {
            parts.add(within);
        }
        Filter seen = view.get().filter(desk, type);
        if (seen != null) {
            parts.add(seen);
        }
        if (!search.get().isBlank()) {
            parts.add(new Filter.Search(search.get()));
        }
        if (!conditions.list().isEmpty()) {
            parts.add(conditions.filter(desk.zone()));
        }
        RecordQuery query = RecordQuery.of(type);
        query = parts.isEmpty() ? query : query.where(new Filter.And(parts));
        for (Sort sort : columns.sort(order.get())) {
            query = query.sortedBy(sort);
        }
        LocalDate today = desk.records().now() == null ? desk.texts().formats().today() : null;
        ListDates dates = new ListDates(desk.zone(), today);
        return new ListQuestions(
                desk,
                type,
                query,
                List.copyOf(shown.keySet()),
                grouping(),
                desk.texts().formats(),
                dates);
    }

    private @Nullable Grouping grouping() {
        Field<?> by = grouped.get();
        return by == null ? null : new Grouping(by);
    }

    /** The question as it stands, for whoever reads all of it. */
    RecordQuery query() {
        return questions.query();
    }

    /** The sum of a money column over the whole view; null for other columns. */
    public @Nullable BigDecimal sum(Field<?> field) {
        return figures.get().sums().get(field);
    }
}
