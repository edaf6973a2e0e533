package org.kehu.client.customer;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.card.PoolForm;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.desk.Pools;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.customer.PickCustomer;
import org.kehu.common.customer.ReturnCustomer;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Takes the customer of a card out of its pool, or gives it into one; only what this person may do with it is there. */
final class PoolActions extends HBox {
    private final RecordCardViewModel model;
    private final RecordDesk desk;
    private final List<Action> actions;

    PoolActions(RecordCardViewModel model, TextScope texts) {
        super(8);
        this.model = model;
        this.desk = model.desk();
        Pools pools = new Pools(desk);
        setAlignment(Pos.CENTER_RIGHT);
        Action pick = Action.of("customer.pick", Material2OutlinedMZ.PAN_TOOL, "P", this::pick)
                .when(when(pools::canPick));
        Action giveBack = Action.of("customer.return", Material2OutlinedMZ.POOL, "R", this::giveBack)
                .when(when(pools::canReturn));
        actions = List.of(pick, giveBack);
        getChildren()
                .addAll(
                        new PicksLeft(model, pools, texts),
                        there(ActionButton.bordered(pick, texts)),
                        there(ActionButton.icon(giveBack, texts)));
    }

    List<Action> actions() {
        return actions;
    }

    private static Button there(Button button) {
        button.visibleProperty().bind(button.disabledProperty().not());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private BooleanBinding when(Predicate<CrmRecord> can) {
        return Bindings.createBooleanBinding(
                () -> {
                    CrmRecord record = model.shownProperty().get().record();
                    return record != null
                            && !record.isDeleted()
                            && !desk.records().areElsewhere()
                            && can.test(record);
                },
                model.shownProperty());
    }

    private void pick() {
        CrmRecord customer = model.shownProperty().get().record();
        String name = customer == null ? "" : customer.title();
        desk.doing()
                .run(
                        desk.texts().text("doing.customer.picked", name),
                        new PickCustomer(model.ref().id()));
    }

    private void giveBack() {
        UUID customer = model.ref().id();
        String done = desk.texts().text("doing.customer.returned");
        PoolForm.open(
                desk,
                this,
                ArrowLocation.TOP_RIGHT,
                (pool, reason, then, refused) -> desk.doing()
                        .run(done, () -> List.of(new ReturnCustomer(customer, pool, reason)), then, refused));
    }
}
