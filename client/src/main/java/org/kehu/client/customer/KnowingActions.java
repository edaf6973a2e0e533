package org.kehu.client.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.card.RecordForm;
import org.kehu.client.control.Action;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.activity.CompleteTask;
import org.kehu.common.activity.Task;
import org.kehu.common.command.Command;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.BehaviourEvent;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.VerifyCustomer;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
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
            String done = model.desk().texts().text("doing.customer.verified", record.title());
            model.desk().doing().run(done, new VerifyCustomer(record.id()), () -> asked(record.id()));
        }
    }

    /** Whoever verifies has done what he was asked to by his tasks; one that was cancelled meanwhile keeps him from nothing. */
    private List<Command> asked(UUID customer) {
        RecordQuery mine = RecordQuery.of(Task.TYPE)
                .where(Filter.and(
                        Filter.eq(Task.CUSTOMER, customer),
                        Filter.eq(Task.KIND, Task.VERIFY),
                        Filter.eq(Task.OWNER, model.desk().me()),
                        new Filter.In(Path.of(Task.STATE), Set.of(Task.OPEN, Task.DOING))));
        List<Command> commands = new ArrayList<>();
        boolean told = Stream.of(Task.CUSTOMER, Task.KIND, Task.OWNER, Task.STATE)
                .allMatch(field -> model.desk().mayRead(Task.TYPE, field));
        if (told && model.desk().records().access().scope(RecordAction.READ, Task.TYPE) != Scope.NONE) {
            model.desk().records().page(mine).records().forEach(task -> commands.add(new CompleteTask(task.id())));
        }
        return commands;
    }

    private void note() {
        FieldValues given = FieldValues.of(BehaviourEvent.TYPE)
                .with(BehaviourEvent.CUSTOMER, model.ref().id())
                .with(BehaviourEvent.OCCURRED_AT, model.desk().texts().formats().now());
        RecordForm.open(model.desk(), BehaviourEvent.TYPE, given, beside, id -> {});
    }
}
