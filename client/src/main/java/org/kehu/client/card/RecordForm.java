package org.kehu.client.card;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.field.FieldEditor;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.layout.Section;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/** The form of a new record, in a pop-over: the layout's fields, saved by Ctrl+S; a refusal stands in it and keeps the text. */
public final class RecordForm extends VBox {
    private static final double TALLEST = 480;
    private static final double WIDTH = 416;
    private final RecordDesk desk;
    private final RecordType type;
    private final Consumer<UUID> made;
    private final FieldValues given;
    private final List<Entry<?>> entries = new ArrayList<>();
    private final List<MayExist> hints = new ArrayList<>();
    private final OthersNote note = new OthersNote();
    private final AskingOthers others;
    private final Label refusal = new Label();
    private final PopOver popOver;
    private final CrmRecord begun;
    private final CrmRecord shown;
    private boolean done;

    private record Entry<V>(Field<V> field, FieldEditor<V> editor) {
        FieldValues into(FieldValues values) {
            return values.with(field, editor.read());
        }

        CrmRecord into(CrmRecord draft) {
            try {
                return draft.with(field, editor.read());
            } catch (BadValue e) {
                return draft; // it says why when it is saved
            }
        }
    }

    private RecordForm(RecordDesk desk, RecordType type, FieldValues given, Consumer<UUID> made) {
        this.desk = desk;
        this.type = type;
        this.given = given;
        this.made = made;
        this.begun = begun(type, given);
        this.others = new AskingOthers(desk, note, found -> hints.forEach(hint -> hint.tell(found)));
        setId("form-" + type.name());
        getStyleClass().add("record-form");
        setPrefWidth(WIDTH);
        ScrollPane scroll = new ScrollPane(fields());
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TALLEST);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        refusal.setWrapText(true);
        refusal.setMinHeight(Region.USE_PREF_SIZE);
        refusal.getStyleClass().addAll("bad", "form-refusal");
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        getChildren().addAll(head(), scroll, note, refusal, foot());
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.isShortcutDown() && (key.getCode() == KeyCode.S || key.getCode() == KeyCode.ENTER)) {
                key.consume();
                save();
            }
        });
        popOver = PopOvers.of(this, ArrowLocation.TOP_RIGHT);
        popOver.setAutoHide(false);
        shown = draft();
    }

    /**
     * @param given values that the form begins with, shown or not
     * @param made gets the id once the record is there
     */
    public static void open(RecordDesk desk, RecordType type, FieldValues given, Node beside, Consumer<UUID> made) {
        RecordForm form = new RecordForm(desk, type, given, made);
        form.show(beside);
    }

    /** What is left with something typed in it can be opened again as it was, also from another page. */
    private void show(Node beside) {
        Window window = beside.getScene().getWindow();
        popOver.setOnHidden(e -> {
            if (!done && !draft().equals(shown)) {
                desk.doing().telling().left(desk.texts().text("form.left"), () -> {
                    if (!done) {
                        show(beside.getScene() == null ? window.getScene().getRoot() : beside);
                    }
                });
            }
        });
        popOver.show(beside);
        if (!entries.isEmpty()) {
            entries.get(0).editor().focus();
        }
    }

    private static CrmRecord begun(RecordType type, FieldValues given) {
        CrmRecord begun = CrmRecord.blank(type, new UUID(0, 0));
        for (Field<?> field : type.fields()) {
            begun = with(begun, field, given);
        }
        return begun;
    }

    private static <V> CrmRecord with(CrmRecord record, Field<V> field, FieldValues given) {
        return record.with(field, given.get(field));
    }

    private HBox head() {
        Label title = new Label(desk.texts().text("form.new", desk.labels().typeInText(type)));
        title.getStyleClass().add("b");
        HBox head = new HBox(title);
        head.getStyleClass().add("pop-head");
        return head;
    }

    private VBox fields() {
        VBox lines = new VBox(4);
        lines.getStyleClass().add("form-fields");
        for (Section section : desk.layouts().form(type).sections()) {
            List<Field<?>> free = section.fields().stream()
                    .filter(field -> desk.mayEdit(type, field) || field == type.parent())
                    .filter(field -> field != type.parent() || !given.values().containsKey(field.name()))
                    .toList();
            if (!free.isEmpty()) {
                Label heading = new Label(desk.texts().text("section." + section.name()));
                heading.getStyleClass().addAll("b", "form-section");
                lines.getChildren().add(heading);
                free.forEach(field -> lines.getChildren().add(line(field)));
            }
        }
        return lines;
    }

    private <V> Region line(Field<V> field) {
        FieldEditor<V> editor = desk.editors().of(type, field);
        V begun = given.get(field);
        editor.show(begun == null ? field.initial() : begun);
        entries.add(new Entry<>(field, editor));
        String name = desk.labels().field(type, field);
        Label label = new Label(field.is(Trait.REQUIRED) ? desk.texts().text("form.required", name) : name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(editor.node());
        editor.node().setAccessibleText(name);
        editor.node().setId("form-field-" + field.name());
        HBox.setHgrow(editor.node(), javafx.scene.layout.Priority.ALWAYS);
        HBox line = new HBox(8, label, editor.node());
        line.setAlignment(Pos.TOP_LEFT);
        return field.is(Trait.IDENTIFYING) ? hinting(line, field, editor) : line;
    }

    private VBox hinting(HBox line, Field<?> field, FieldEditor<?> editor) {
        MayExist hint = new MayExist(desk, field);
        hints.add(hint);
        // what one field says may speak against what another one does
        editor.onTyped(() -> {
            hint.tell(OfOthers.NOTHING);
            hints.forEach(one -> one.look(draft()));
        });
        editor.node().focusWithinProperty().addListener((p, was, within) -> {
            if (!within) {
                others.ask(draft());
            }
        });
        return new VBox(line, hint);
    }

    private CrmRecord draft() {
        CrmRecord draft = begun;
        for (Entry<?> entry : entries) {
            draft = entry.into(draft);
        }
        return draft;
    }

    private HBox foot() {
        Button save = new Button(desk.texts().text("form.save"));
        save.setGraphic(new Kbd("Ctrl+S"));
        save.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        save.setId("form-save");
        save.getStyleClass().add("accent");
        save.setOnAction(e -> save());
        Button cancel = new Button(desk.texts().text("form.cancel"));
        cancel.setOnAction(e -> popOver.hide());
        HBox foot = new HBox(8, Space.grow(), cancel, save);
        foot.getStyleClass().add("form-foot");
        return foot;
    }

    private void save() {
        FieldValues values = given;
        for (Entry<?> entry : entries) {
            try {
                values = entry.into(values);
            } catch (BadValue e) {
                refuse(Reason.of(type, entry.field().name(), e));
                entry.editor().focus();
                return;
            }
        }
        new RecordEdits(desk).create(type, values, this::saved, this::refuse);
    }

    private void saved(UUID id) {
        done = true;
        popOver.hide();
        made.accept(id);
    }

    private void refuse(Reason reason) {
        refusal.setText(desk.doing().text(reason));
        refusal.setVisible(true);
        entry(reason.field());
    }

    private void entry(@Nullable String field) {
        entries.stream()
                .filter(entry -> entry.field().name().equals(field))
                .forEach(entry -> entry.editor().focus());
    }
}
