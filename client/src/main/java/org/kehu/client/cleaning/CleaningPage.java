package org.kehu.client.cleaning;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.ErrorNote;
import org.kehu.client.control.InWords;
import org.kehu.client.control.LoadState;
import org.kehu.client.control.Space;
import org.kehu.client.control.StatePane;
import org.kehu.client.control.ViewTab;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.merge.DuplicatesPage;
import org.kehu.client.screen.FramedPage;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.text.TextScope;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.activity.Task;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.cleaning.Findings;
import org.kehu.common.organisation.Role;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What may be wrong with customers and contacts, by kind with how many; how good the book is; and mending it. */
public final class CleaningPage extends FramedPage {
    public static final String SCREEN = "cleaning";
    private static final double ROW = 52;
    private static final List<Integer> DAYS = List.of(30, 90, 180, 365, 730, 1095);
    private final RecordDesk desk;
    private final TextScope texts;
    private final CleaningViewModel model;
    private final ListView<FoundKind> list = new ListView<>();
    private final QualityPane quality;
    private final StatePane states;
    private final List<Action> actions;
    private final HBox head;
    private final ActionButton ask;
    private @Nullable CorrectionPane correcting;

    /** @param place as {@link #place} makes it; without a type, of customers */
    public CleaningPage(RecordDesk desk, Place place) {
        this.desk = desk;
        this.texts = desk.texts().scope();
        RecordType type =
                place.argument().isEmpty() ? Customer.TYPE : desk.schema().type(place.argument());
        this.model = new CleaningViewModel(desk, type);
        this.quality = new QualityPane(desk, model);
        this.actions = declared();
        this.ask = ActionButton.bordered(actions.get(2), texts);
        this.head = top();
        HBox.setHgrow(list, Priority.ALWAYS);
        HBox both = new HBox(list, quality);
        both.getStyleClass().add("cleaning");
        this.states = new StatePane(both);
        frame().setTop(head);
        frame().setCenter(states);
        fillList();
        model.figuresProperty().addListener((p, was, now) -> show());
        model.stateProperty().addListener((p, was, now) -> showState());
        texts.with(formats -> show());
        model.read();
    }

    public static Place place(RecordType type) {
        return new Place(SCREEN, type.name());
    }

    /** What opens it, by its key. */
    public static Action opening(Navigation navigation, RecordType type) {
        return Action.of(
                "cleaning.open",
                Material2OutlinedAL.CLEANING_SERVICES,
                "Ctrl+Shift+L",
                () -> navigation.open(place(type)));
    }

    /** Whether this person can be shown what is wrong with records of the type. */
    public static boolean is(RecordDesk desk, RecordType type) {
        return Findings.are(type)
                && !desk.records().areElsewhere()
                && desk.records().access().scope(RecordAction.READ, type) != Scope.NONE;
    }

    private void fillList() {
        list.setId("findings");
        list.setFixedCellSize(ROW);
        FindingWords words = new FindingWords(desk, model.type(), model);
        list.setCellFactory(view -> {
            FindingCell cell = new FindingCell(desk, words);
            cell.setOnMouseClicked(click -> {
                if (!cell.isEmpty()) {
                    open();
                }
            });
            return cell;
        });
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open();
            }
        });
    }

    private void open() {
        FoundKind found = list.getSelectionModel().getSelectedItem();
        if (found != null) {
            model.open(found);
        }
    }

    private HBox top() {
        ToggleGroup group = new ToggleGroup();
        HBox tabs = new HBox(4);
        tabs.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        for (RecordType type : List.of(Customer.TYPE, Contact.TYPE)) {
            if (is(desk, type)) {
                tabs.getChildren().add(tab(type, group));
            }
        }
        HBox top = head(tabs, Space.grow());
        if (model.type() == Customer.TYPE) {
            top.getChildren()
                    .addAll(
                            days("cleaning.silent", model.silentProperty()),
                            days("cleaning.unverified", model.unverifiedProperty()));
        }
        if (DuplicatesPage.is(desk, model.type())) {
            Action find = DuplicatesPage.opening(desk.bench().navigation(), model.type());
            top.getChildren().add(ActionButton.bordered(find, texts));
        }
        top.getChildren().add(ActionButton.icon(actions.get(0), texts));
        if (model.type() == Customer.TYPE) {
            top.getChildren().add(ask);
        }
        top.getChildren().add(ActionButton.primary(actions.get(1), texts));
        return top;
    }

    private ViewTab tab(RecordType type, ToggleGroup group) {
        ViewTab tab = new ViewTab();
        tab.setId("cleaning-of-" + type);
        tab.setToggleGroup(group);
        tab.setSelected(type == model.type());
        tab.setOnAction(e -> {
            tab.setSelected(type == model.type());
            desk.bench().navigation().open(place(type));
        });
        texts.with(formats -> tab.setTexts(desk.labels().types(type), ""));
        return tab;
    }

    private Node days(String labelKey, IntegerProperty meant) {
        List<Integer> offered = new ArrayList<>(DAYS);
        if (!offered.contains(meant.get())) {
            offered.add(meant.get());
        }
        ComboBox<Integer> box = new ComboBox<>();
        box.setId(labelKey.replace('.', '-'));
        box.getItems().setAll(offered);
        box.setValue(meant.get());
        box.valueProperty().addListener((p, was, now) -> {
            if (now != null) {
                meant.set(now);
            }
        });
        Label name = new Label();
        name.getStyleClass().addAll("muted", "t12");
        name.setMinWidth(Label.USE_PREF_SIZE);
        name.setLabelFor(box);
        texts.with(formats -> {
            name.setText(formats.labels().text(labelKey));
            box.setAccessibleText(name.getText());
            box.setConverter(
                    new InWords<>(box.getItems(), days -> formats.labels().text("cleaning.days", days)));
            Integer chosen = box.getValue();
            box.setValue(null); // else the words of the language before stay
            box.setValue(chosen);
        });
        HBox line = new HBox(6, name, box);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    /** Whoever sees fewer tasks than customers could not tell whom he has asked, nor take it back. */
    private boolean mayGiveTasks() {
        RecordAccess access = desk.records().access();
        Scope customers = access.scope(RecordAction.READ, Customer.TYPE);
        return access.allows(Role.ASSIGN)
                && desk.mayMake(Task.TYPE)
                && access.scope(RecordAction.READ, Task.TYPE).compareTo(customers) >= 0;
    }

    private List<Action> declared() {
        BooleanBinding some = Bindings.createBooleanBinding(
                () -> {
                    CleaningFigures figures = model.figuresProperty().get();
                    return figures != null && figures.correctable() > 0;
                },
                model.figuresProperty());
        boolean mayAsk = model.type() == Customer.TYPE
                && mayGiveTasks()
                && desk.mayRead(Customer.TYPE, Customer.LAST_VERIFIED_AT);
        Correcting correction = new Correcting(desk, model, this::showCorrection);
        List<Action> all = new ArrayList<>(List.of(
                Action.of("cleaning.again", Material2OutlinedMZ.REFRESH, "R", model::read),
                Action.of("cleaning.correct", Material2OutlinedMZ.SPELLCHECK, "C", correction::run)
                        .when(some),
                Action.of("cleaning.ask", Material2OutlinedMZ.QUESTION_ANSWER, "A", this::ask)
                        .when(new javafx.beans.property.SimpleBooleanProperty(mayAsk)),
                Action.of(
                        "undo",
                        Material2OutlinedMZ.UNDO,
                        "Ctrl+Z",
                        () -> desk.doing().undoLast())));
        if (DuplicatesPage.is(desk, model.type())) {
            all.add(DuplicatesPage.opening(desk.bench().navigation(), model.type()));
        }
        return List.copyOf(all);
    }

    private void ask() {
        AskForm.open(desk, model, ask);
    }

    private void showCorrection(@Nullable CorrectionPane pane) {
        correcting = pane;
        frame().setTop(pane == null ? head : null);
        showState();
        if (pane == null) {
            list.requestFocus();
        } else {
            pane.begin();
        }
    }

    private void show() {
        name(desk.texts().text("screen.cleaning"));
        CleaningFigures figures = model.figuresProperty().get();
        int at = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(figures == null ? List.of() : figures.found());
        list.getSelectionModel().select(Math.max(0, Math.min(at, list.getItems().size() - 1)));
        list.setAccessibleText(desk.texts().text("screen.cleaning"));
        quality.show(figures);
        boolean inPart = desk.records().access().isCarriedInPart(model.type());
        summarise(
                figures == null
                        ? ""
                        : desk.texts()
                                .text(
                                        inPart ? "cleaning.summary.part" : "cleaning.summary",
                                        list.getItems().size(),
                                        figures.total()));
        showState();
    }

    private void showState() {
        if (correcting != null) {
            states.instead(correcting);
            return;
        }
        LoadState state = model.stateProperty().get();
        if (state == LoadState.LOADING) {
            states.loading();
        } else if (state == LoadState.FAILED) {
            ErrorNote note = new ErrorNote();
            note.setTexts(desk.texts().text("cleaning.failed"), desk.texts().text("cleaning.failed.advice"));
            states.instead(note);
        } else if (state == LoadState.EMPTY) {
            EmptyState empty = new EmptyState();
            empty.setSentence(desk.texts().text("cleaning.empty", desk.labels().types(model.type())));
            states.instead(empty);
        } else {
            states.ready();
        }
    }

    @Override
    public List<Action> actions() {
        return correcting == null ? actions : List.of();
    }

    @Override
    public void shown() {
        model.shown();
        list.requestFocus();
    }

    @Override
    public void closed() {
        model.close();
        texts.release();
    }
}
