package org.kehu.client.customer;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.card.RecordForm;
import org.kehu.client.control.Action;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.BehaviourEvent;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.VerifyCustomer;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What one does to know a customer better: confirm what is known, and note what it did. */
record KnowingActions(RecordCardViewModel model, Node beside) {

    List<Action> all() {
        return List.of(
                Action.of("customer.verify", Material2OutlinedMZ.VERIFIED_USER, "V", this::verify)
                        .when(allowed(true)),
                Action.of("customer.behaviour", Material2OutlinedMZ.TRENDING_UP, "B", this::note)
                        .when(allowed(false)));
    }

    private BooleanBinding allowed(boolean edit) {
        RecordDesk desk = model.desk();
        return Bindings.createBooleanBinding(
                () -> {
                    CrmRecord record = model.shownProperty().get().record();
                    boolean may = edit
                            ? desk.records().access().level(Customer.TYPE, Customer.LAST_VERIFIED_AT) == FieldLevel.EDIT
                            : desk.mayMake(BehaviourEvent.TYPE);
                    return record != null
                            && !record.isDeleted()
                            && may
                            && !desk.records().areElsewhere();
                },
                model.shownProperty());
    }

    private void verify() {
        CrmRecord record = model.shownProperty().get().record();
        if (record != null) {
            model.desk()
                    .doing()
                    .run(
                            model.desk().texts().text("doing.customer.verified", record.title()),
                            new VerifyCustomer(record.id()));
        }
    }

    private void note() {
        FieldValues given = FieldValues.of(BehaviourEvent.TYPE)
                .with(BehaviourEvent.CUSTOMER, model.ref().id())
                .with(BehaviourEvent.OCCURRED_AT, model.desk().texts().formats().now());
        RecordForm.open(model.desk(), BehaviourEvent.TYPE, given, beside, id -> {});
    }
}
