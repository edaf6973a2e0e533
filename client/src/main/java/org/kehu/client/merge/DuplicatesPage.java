package org.kehu.client.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.EntryCell;
import org.kehu.client.control.LoadState;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.PickingPage;
import org.kehu.client.screen.Place;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.customer.Customer;
import org.kehu.common.duplicate.Likening;
import org.kehu.common.duplicate.Pair;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** All records of a type that may be one: pairs on the left, the surest first, two of them side by side on the right. */
public final class DuplicatesPage extends PickingPage<Pair> {
    public static final String SCREEN = "duplicates";
    private static final double ROW = 56;
    private final RecordDesk desk;
    private final DuplicatesViewModel model;
    private final GlanceView detail;
    private final List<Action> actions;
    private final Action again;
    private final Action cancel;

    /** @param place as {@link #place} makes it; without a type, of customers */
    public DuplicatesPage(RecordDesk desk, Place place) {
        this(
                desk,
                new DuplicatesViewModel(
                        desk,
                        place.argument().isEmpty()
                                ? Customer.TYPE
                                : desk.schema().type(place.argument())),
                new GlanceView(desk));
    }

    private DuplicatesPage(RecordDesk desk, DuplicatesViewModel model, GlanceView detail) {
        super("duplicates-list", model, detail, desk.texts());
        this.desk = desk;
        this.model = model;
        this.detail = detail;
        this.again = Action.of("duplicates.again", Material2OutlinedMZ.REFRESH, "R", model::scan)
                .when(model.scanningProperty().not());
        this.cancel = Action.of("duplicates.cancel", Material2OutlinedAL.CLOSE, "Escape", model::cancel)
                .when(model.scanningProperty());
        this.actions = declared();
        list().setFixedCellSize(ROW);
        list().setCellFactory(view -> new EntryCell<>(new PairWords(desk)));
        frame().setTop(head(
                new TypeTabs(desk, model.type(), texts()), Space.grow(), ActionButton.bordered(again, texts())));
        Action all = actions.get(4);
        ActionButton whole = ActionButton.bordered(all, texts()).showKey(all);
        whole.setId("duplicates-group-merge");
        foot(detail)
                .getChildren()
                .addAll(
                        ActionButton.primary(actions.get(0), texts()).showKey(actions.get(0)),
                        whole,
                        ActionButton.bordered(actions.get(1), texts()).showKey(actions.get(1)),
                        Space.grow(),
                        ActionButton.bordered(actions.get(2), texts()).showKey(actions.get(2)),
                        ActionButton.bordered(actions.get(3), texts()).showKey(actions.get(3)));
        model.scanningProperty().addListener((p, was, now) -> showState());
        begin();
    }

    public static Place place(RecordType type) {
        return new Place(SCREEN, type.name());
    }

    /** What opens it, by its key. */
    public static Action opening(Navigation navigation, RecordType type) {
        return Action.of(
                "duplicates.open", Material2OutlinedMZ.MERGE_TYPE, "Ctrl+Shift+U", () -> navigation.open(place(type)));
    }

    /** Whether this person can be shown duplicates of the type. */
    public static boolean is(RecordDesk desk, RecordType type) {
        return !Likening.fields(type).isEmpty()
                && !desk.records().areElsewhere()
                && desk.records().access().scope(RecordAction.READ, type) != Scope.NONE;
    }

    private List<Action> declared() {
        boolean mayEdit = desk.records().access().scope(RecordAction.EDIT, model.type()) != Scope.NONE;
        List<Action> all = new ArrayList<>(List.of(
                Action.of("duplicates.merge", Material2OutlinedMZ.MERGE_TYPE, "M", this::merge)
                        .when(can(pair -> Mergeable.is(desk, model.type()))),
                Action.of("duplicates.apart", Material2OutlinedAL.CALL_SPLIT, "N", model::keepApart)
                        .when(can(pair -> mayEdit)),
                Action.of("duplicates.first", Material2OutlinedMZ.OPEN_IN_NEW, "O", () -> open(Pair::first))
                        .when(can(pair -> true)),
                Action.of("duplicates.second", Material2OutlinedMZ.OPEN_IN_NEW, "Shift+O", () -> open(Pair::second))
                        .when(can(pair -> true)),
                Action.of("duplicates.group", Material2OutlinedMZ.MERGE_TYPE, "G", model::mergeGroup)
                        .when(can(pair -> Mergeable.is(desk, model.type())
                                && !model.group(pair).isEmpty())),
                Action.of(
                        "undo",
                        Material2OutlinedMZ.UNDO,
                        "Ctrl+Z",
                        () -> desk.doing().undoLast())));
        all.addAll(List.of(again, cancel));
        all.addAll(steps());
        return List.copyOf(all);
    }

    private void merge() {
        Pair pair = model.selectedProperty().get();
        if (pair != null) {
            Place place = MergePage.place(pair.first().ref(), pair.second().ref());
            desk.bench().navigation().open(place);
        }
    }

    private void open(Function<Pair, CrmRecord> which) {
        Pair pair = model.selectedProperty().get();
        if (pair != null) {
            desk.open(which.apply(pair).ref());
        }
    }

    @Override
    protected void detail(@Nullable Pair pair) {
        detail.show(pair, pair == null ? List.of() : model.group(pair));
    }

    @Override
    protected void showState() {
        String types = desk.labels().types(model.type());
        name(desk.texts().text("screen.duplicates"));
        about().setText(about(types));
        boolean known = model.looked() > 0 && !model.scanningProperty().get();
        summarise(known ? desk.texts().text("duplicates.summary", model.items().size(), model.looked()) : "");
        if (model.scanningProperty().get()) {
            instead(new ScanPane(model, cancel, desk.texts().text("duplicates.scanning", types), texts()));
        } else if (model.isStopped() && model.stateProperty().get() != LoadState.FAILED) {
            EmptyState stopped = new EmptyState(ActionButton.bordered(again, texts()));
            stopped.setSentence(desk.texts().text("duplicates.stopped"));
            instead(stopped);
        } else {
            show(SCREEN);
        }
    }

    /** How much was looked through, and what is not listed. */
    private String about(String types) {
        boolean inPart = desk.records().access().isCarriedInPart(model.type());
        String key = inPart ? "duplicates.about.part" : "duplicates.about";
        return desk.texts().text(key, types, model.looked(), model.more());
    }

    @Override
    public List<Action> actions() {
        return actions;
    }
}
