package org.kehu.client.sales;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Subscription;
import org.kehu.client.task.Work;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Pipeline;
import org.kehu.common.sales.Stage;
import org.slf4j.LoggerFactory;

/** The board of one pipeline: what is shown, by which filter, and what happens to a deal that is dropped on a stage. */
public final class BoardViewModel {
    private static final String REMEMBERED = "board.pipeline";

    /** What there is to show. */
    public enum State {
        LOADING,
        READY,
        FAILED
    }

    private final RecordDesk desk;
    private final DealMoves moves;
    private final ObservableList<CrmRecord> pipelines = FXCollections.observableArrayList();
    private final ObservableList<BoardColumn> columns = FXCollections.observableArrayList();
    private final BoardFilter filter = new BoardFilter();
    private final ReadOnlyObjectWrapper<StageFigures> open = new ReadOnlyObjectWrapper<>(StageFigures.NONE);
    private final ReadOnlyObjectWrapper<BigDecimal> won = new ReadOnlyObjectWrapper<>(BigDecimal.ZERO);
    private final ReadOnlyObjectWrapper<@Nullable Asking> asking = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Refused> refusal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final BoardHand hand = new BoardHand(columns);
    private final Subscription changes;
    private final InvalidationListener online = o -> read(false);
    private @Nullable Work<BoardAnswer> reading;
    private boolean again;

    public BoardViewModel(RecordDesk desk) {
        this.desk = desk;
        this.moves = new DealMoves(desk);
        showPipelines();
        filter.pipelineProperty().set(remembered());
        filter.onChange(() -> {
            desk.bench()
                    .settings()
                    .set(REMEMBERED, String.valueOf(filter.pipelineProperty().get()));
            read(true);
        });
        Set<String> types = new HashSet<>();
        List.of(Opportunity.TYPE, Pipeline.TYPE, Stage.TYPE, User.TYPE, Customer.TYPE)
                .forEach(type -> types.add(type.name()));
        changes = desk.records().onChange(types, change -> desk.background().deliver(() -> read(false)));
        desk.bench().syncStatus().onlineProperty().addListener(online);
        read(true);
    }

    /** The pipeline that was looked at last, else the first. */
    private @Nullable UUID remembered() {
        String last = desk.bench().settings().get(REMEMBERED).orElse("");
        List<UUID> ids = pipelines.stream().map(CrmRecord::id).toList();
        return ids.stream()
                .filter(id -> id.toString().equals(last))
                .findFirst()
                .orElse(ids.isEmpty() ? null : ids.get(0));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ObservableList<CrmRecord> pipelines() {
        return pipelines;
    }

    public ObservableList<BoardColumn> columns() {
        return columns;
    }

    public BoardFilter filter() {
        return filter;
    }

    /** All open stages together. */
    public ReadOnlyObjectProperty<StageFigures> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** In base currency. */
    public ReadOnlyObjectProperty<BigDecimal> wonThisQuarterProperty() {
        return won.getReadOnlyProperty();
    }

    /** What a person has to fill in before the deal goes on; null if nothing. */
    public ReadOnlyObjectProperty<@Nullable Asking> askingProperty() {
        return asking.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Refused> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public BoardHand hand() {
        return hand;
    }

    /** People who may own deals, those who have left not among them. */
    public List<CrmRecord> people() {
        return desk.records().configuration().all(User.TYPE).stream()
                .filter(person -> person.is(User.ACTIVE))
                .sorted(Comparator.comparing(CrmRecord::title))
                .toList();
    }

    public @Nullable BoardColumn columnOf(BoardDeal deal) {
        return columns.stream()
                .filter(column -> column.id().equals(deal.stage()))
                .findFirst()
                .orElse(null);
    }

    /** The held deal is let go over the column that it is held over. */
    public void drop() {
        BoardDeal deal = hand.heldProperty().get();
        BoardColumn target = hand.overProperty().get();
        hand.letGo();
        if (deal != null && target != null && target != columnOf(deal)) {
            drop(deal, target);
        }
    }

    private void drop(BoardDeal deal, BoardColumn target) {
        refusal.set(null);
        Asking asked = moves.asked(deal, target);
        if (asked == null) {
            go(deal, target, FieldValues.of(Opportunity.TYPE));
        } else {
            asking.set(asked);
        }
    }

    /** Goes on with what was filled in; refused values keep the question. */
    public void answer(FieldValues values, java.util.function.Consumer<Reason> refused) {
        Asking asked = Objects.requireNonNull(asking.get());
        moves.move(
                asked.deal(),
                asked.target(),
                values,
                () -> {
                    asking.set(null);
                    read(false);
                },
                refused);
    }

    /** The deal stays where it was. */
    public void putBack() {
        asking.set(null);
    }

    /** Shows the move at once, since the store takes it nearly always; a refusal takes it back. */
    private void go(BoardDeal deal, BoardColumn target, FieldValues values) {
        BoardColumn from = columnOf(deal);
        if (from != null) {
            from.deals().remove(deal);
        }
        target.deals().add(0, deal);
        moves.move(deal, target, values, () -> read(false), reason -> {
            target.deals().remove(deal);
            if (from != null) {
                from.deals().add(0, deal);
            }
            refusal.set(new Refused(deal.id(), desk.doing().text(reason)));
            read(false);
        });
    }

    /** Reads again; the cards stay until the answer is there. */
    public void reload() {
        read(false);
    }

    private void read(boolean otherQuestion) {
        showPipelines();
        UUID now = filter.pipelineProperty().get();
        if (now == null) {
            return;
        }
        if (reading != null && !otherQuestion) {
            again = true;
            return;
        }
        if (reading != null) {
            reading.cancel();
        }
        BoardQuestion question = new BoardQuestion(
                desk,
                now,
                filter.ownerProperty().get(),
                filter.periodProperty().get(),
                desk.texts().formats().today(),
                !desk.bench().syncStatus().onlineProperty().get());
        Work<BoardAnswer> work = desk.background()
                .work(
                        desk.texts().text("list.loading"),
                        progress -> otherQuestion ? question.first() : question.answer())
                .onSuccess(this::show)
                .onFailure(this::failed);
        reading = work;
        work.start();
    }

    private void failed(Exception e) {
        reading = null;
        LoggerFactory.getLogger(BoardViewModel.class).error("the board could not be read", e);
        state.set(State.FAILED);
    }

    private void show(BoardAnswer answer) {
        reading = null;
        state.set(State.READY);
        showColumns();
        StageFigures sum = StageFigures.NONE;
        for (BoardColumn column : columns) {
            StageFigures figures = answer.figures(column.id());
            column.show(answer.deals(column.id()), figures);
            sum = column.isOpen() ? sum.plus(figures) : sum;
        }
        open.set(sum);
        won.set(answer.wonThisQuarter());
        if (again || !answer.complete()) {
            again = false;
            read(false);
        }
    }

    private void showPipelines() {
        List<CrmRecord> now = new Pipelines(desk.records().configuration()).all();
        if (!pipelines.equals(now)) {
            pipelines.setAll(now);
        }
    }

    private void showColumns() {
        UUID shown = Objects.requireNonNull(filter.pipelineProperty().get());
        List<CrmRecord> stages = new Pipelines(desk.records().configuration()).stages(shown);
        if (!stages.equals(columns.stream().map(BoardColumn::stage).toList())) {
            columns.setAll(stages.stream().map(BoardColumn::new).toList());
        }
    }

    public void close() {
        changes.close();
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
        desk.bench().syncStatus().onlineProperty().removeListener(online);
    }
}
