package org.kehu.client.list;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.OwnerForm;
import org.kehu.client.card.PoolForm;
import org.kehu.client.control.Action;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.desk.BulkEdits;
import org.kehu.client.desk.Pools;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.merge.MergePage;
import org.kehu.client.merge.Mergeable;
import org.kehu.client.text.TextScope;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What can be done with the ticked rows, each as one operation with one undo. Takes the bottom of the list, covers no row. */
final class SelectionBar extends HBox {
    private final RecordDesk desk;
    private final ListViewModel model;
    private final Checked checked;
    private final BulkEdits edits;
    private final Pools pools;
    private @Nullable Runnable tag;
    private final List<Button> pooling = new ArrayList<>();
    private final TickAll every;
    private final TextScope texts;
    private final Label count = new Label();
    private final Hyperlink all = new Hyperlink();

    SelectionBar(RecordDesk desk, ListViewModel model, Checked checked, TextScope texts) {
        this.desk = desk;
        this.model = model;
        this.checked = checked;
        this.every = new TickAll(desk, model, checked);
        this.edits = new BulkEdits(desk, model.type());
        this.pools = new Pools(desk);
        this.texts = texts;
        getStyleClass().add("selection-bar");
        setId("selection-bar");
        count.getStyleClass().add("b");
        count.setMinWidth(USE_PREF_SIZE);
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(e -> every.run());
        getChildren().addAll(count, all, Space.line());
        addEdit(model.type());
        addOthers(model.type());
        Label undo = new Label();
        undo.getStyleClass().addAll("muted", "t12");
        texts.set(undo::setText, "list.one.undo");
        Button close = button("list.untick", Material2OutlinedAL.CLOSE);
        close.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        close.setOnAction(e -> checked.clear());
        getChildren().addAll(Space.grow(), undo, close);
        visibleProperty().bind(checked.countProperty().greaterThan(0));
        managedProperty().bind(visibleProperty());
        texts.with(formats -> show());
        checked.countProperty().addListener((p, was, now) -> show());
        model.figuresProperty().addListener((p, was, now) -> show());
    }

    private void addEdit(RecordType type) {
        List<Field<?>> editable = type.fields().stream()
                .filter(field ->
                        desk.mayEdit(type, field) && field != CustomerGroup.RULE && field != CustomerGroup.KIND)
                .<Field<?>>map(field -> field)
                .toList();
        if (!editable.isEmpty()) {
            Button set = button("list.set", Material2OutlinedAL.EDIT);
            set.setId("set-checked");
            set.setOnAction(e -> ValueForm.open(desk, type, editable, set, new SetAll()));
            getChildren().add(set);
        }
    }

    /** Words are put beside those that a customer has. */
    private void addTag() {
        if (model.type() == Customer.TYPE && desk.mayEdit(Customer.TYPE, Customer.TAGS)) {
            Button button = button("list.tag", Material2OutlinedAL.LABEL);
            button.setId("tag-checked");
            Runnable ask = () -> TagForm.open(
                    desk,
                    button,
                    (words, in) -> edits.tag(checked.records(), Customer.TAGS, words, in, checked::clear));
            button.setOnAction(e -> ask.run());
            getChildren().add(button);
            tag = ask;
        }
    }

    /**
     * For the keys and the palette.
     *
     * @param walking whether letters are keys of the list, and not typed into the current cell
     */
    List<Action> actions(ObservableBooleanValue walking) {
        return tag == null
                ? List.of()
                : List.of(Action.of("list.tag", Material2OutlinedAL.LABEL, "Shift+T", tag)
                        .when(checked.countProperty().greaterThan(0).and(walking)));
    }

    private void addOthers(RecordType type) {
        if (new RecordEdits(desk).canAssign(type)) {
            Button assign = button("list.assign", Material2OutlinedMZ.PERSON);
            assign.setOnAction(e -> askOwner(assign));
            getChildren().add(assign);
        }
        addTag();
        if (type.scopes().pool() != null) {
            addPools();
        }
        if (GroupChoice.isOffered(desk, type)) {
            Button group = button("list.put.in.group", Material2OutlinedAL.GROUP_WORK);
            group.setId("group-checked");
            group.setOnAction(e -> new GroupChoice(desk).put(group, checked.records(), checked::clear));
            getChildren().add(group);
        }
        if (Mergeable.is(desk, type)) {
            getChildren().add(merge());
        }
        addExport();
        if (desk.records().access().scope(RecordAction.DELETE, type) != Scope.NONE) {
            Button delete = button("list.delete", Material2OutlinedAL.DELETE);
            delete.getStyleClass().add("danger");
            delete.setId("delete-checked");
            delete.setOnAction(e -> edits.delete(checked.records(), checked::clear));
            getChildren().add(delete);
        }
    }

    private void addExport() {
        ListExport takeOut = new ListExport(desk, model, checked);
        if (takeOut.isAllowed()) {
            Button export = button("list.export", Material2OutlinedAL.GET_APP);
            export.setId("export-checked");
            export.setOnAction(e -> takeOut.ask(export));
            getChildren().add(export);
        }
    }

    /** Two of them, side by side. */
    private Button merge() {
        Button merge = button("action.record.merge", Material2OutlinedMZ.MERGE_TYPE);
        merge.setId("merge-checked");
        merge.visibleProperty().bind(checked.countProperty().isEqualTo(2));
        merge.managedProperty().bind(merge.visibleProperty());
        merge.setOnAction(e -> {
            List<RecordRef> two = checked.records();
            desk.bench().navigation().open(MergePage.place(two.get(0), two.get(1)));
        });
        return merge;
    }

    private void addPools() {
        Button pick = button("action.customer.pick", Material2OutlinedMZ.PAN_TOOL);
        pick.setId("pick-checked");
        pick.setOnAction(e -> pools.pick(checked.records(), checked::clear));
        Button giveBack = button("action.customer.return", Material2OutlinedMZ.POOL);
        giveBack.setId("return-checked");
        giveBack.setOnAction(e ->
                PoolForm.open(desk, giveBack, ArrowLocation.BOTTOM_LEFT, (pool, reason, then, refused) -> {
                    then.run();
                    pools.giveBack(checked.records(), pool, reason, checked::clear);
                }));
        pooling.addAll(List.of(pick, giveBack));
        getChildren().addAll(pooling);
    }

    private void show() {
        count.setText(desk.texts().text("list.checked", checked.countProperty().get()));
        all.setText(desk.texts().text("list.check.all", every.most()));
        all.setVisible(!every.isAll());
        all.setManaged(all.isVisible());
        boolean pooled = !pools.all().isEmpty();
        pooling.forEach(button -> {
            button.setVisible(pooled);
            button.setManaged(pooled);
        });
    }

    private final class SetAll implements ValueForm.Chosen {
        @Override
        public <V> void take(Field<V> field, @Nullable V value) {
            edits.edit(checked.records(), field, value, checked::clear);
        }
    }

    private Button button(String labelKey, Ikon icon) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        texts.set(button::setText, labelKey);
        texts.set(button::setAccessibleText, labelKey);
        return button;
    }

    private void askOwner(Button beside) {
        OwnerForm.open(
                desk,
                model.type(),
                beside,
                ArrowLocation.BOTTOM_LEFT,
                user -> edits.assign(checked.records(), user, checked::clear));
    }
}
