package org.kehu.client.card;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.text.TextScope;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What is done with the record of a card as a whole: hand it over, look at its history, delete it. What this person may not do has no button. */
public final class RecordActions extends HBox {
    private final RecordCardViewModel model;
    private final RecordDesk desk;
    private final RecordEdits edits;
    private final List<Action> actions = new ArrayList<>();
    private Node beside = this;

    public RecordActions(RecordCardViewModel model, RecordType type, TextScope texts) {
        super(8);
        this.model = model;
        this.desk = model.desk();
        this.edits = new RecordEdits(desk);
        setAlignment(Pos.CENTER_RIGHT);
        ObservableBooleanValue there = Bindings.createBooleanBinding(
                () -> isThere(model.shownProperty().get().record()), model.shownProperty());
        getChildren().add(new StateMenu(model, texts));
        if (edits.canAssign(type)) {
            Action assign = Action.of("record.assign", Material2OutlinedMZ.PERSON_ADD, "A", () -> assign(type))
                    .when(there);
            actions.add(assign);
            beside = ActionButton.bordered(assign, texts);
            getChildren().add(beside);
        }
        Action history = Action.of("history", Material2OutlinedAL.HISTORY, "H", () -> desk.openHistory(model.ref()));
        actions.add(history);
        getChildren().add(ActionButton.icon(history, texts));
        Action past = Action.of("record.past", Material2OutlinedMZ.UPDATE, "Shift+H", () -> desk.openPast(model.ref()));
        actions.add(past);
        getChildren().add(ActionButton.icon(past, texts));
        if (desk.records().access().scope(RecordAction.DELETE, type) != Scope.NONE) {
            Action delete = Action.of("record.delete", Material2OutlinedAL.DELETE, () -> delete(type))
                    .when(there);
            actions.add(delete);
            getChildren().add(ActionButton.icon(delete, texts));
        }
    }

    /** The same for the keys and the palette. */
    public List<Action> actions() {
        return List.copyOf(actions);
    }

    private void assign(RecordType type) {
        OwnerForm.open(
                desk, type, beside, ArrowLocation.TOP_RIGHT, user -> edits.assign(type, 1, fresh(), user, () -> {}));
    }

    private void delete(RecordType type) {
        edits.delete(type, 1, fresh(), () -> {});
    }

    private static boolean isThere(@Nullable CrmRecord record) {
        return record != null && !record.isDeleted();
    }

    /** Read when it is done, so that a change since is not stale. */
    private Supplier<List<CrmRecord>> fresh() {
        return () -> List.copyOf(desk.records().findAll(List.of(model.ref())).values());
    }
}
