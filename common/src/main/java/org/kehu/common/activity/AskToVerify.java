package org.kehu.common.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.Users;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;

/**
 * Makes a task for whoever owns a customer: to look whether what is known of it is still true. As with a question to the owner, whoever
 * may read the customer may ask.
 *
 * @param task id of the new task
 * @param subject in the language of whoever asks
 */
public record AskToVerify(UUID task, UUID customer, String subject, LocalDate due) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(new Touch(new RecordRef(Customer.TYPE.name(), customer), RecordAction.READ));
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        FieldValues values =
                FieldValues.of(Task.TYPE).with(Task.SUBJECT, subject).with(Task.DUE, due);
        return new GivenValues(task, values);
    }

    @Override
    public Decision decide(Facts facts) {
        if (facts.access().scope(RecordAction.CREATE, Task.TYPE) == Scope.NONE) {
            throw new Refusal("not_allowed", RecordAction.CREATE.name(), Task.TYPE.name(), subject);
        }
        CrmRecord found = facts.get(Customer.TYPE, customer);
        if (found.isDeleted()) {
            throw new Refusal("record_deleted", Customer.TYPE.name(), Quoted.title(found));
        }
        UUID owner = found.get(Customer.OWNER);
        if (owner == null) {
            throw new Refusal("customer_unowned", Quoted.title(found));
        }
        Users.requireActive(facts, owner);
        return Decision.accepted(RecordPatch.create(Task.TYPE, task)
                .set(Task.SUBJECT, subject)
                .set(Task.KIND, Task.VERIFY)
                .set(Task.DUE, due)
                .set(Task.CUSTOMER, customer)
                .set(Task.OWNER, owner)
                .set(Task.DEPARTMENT, facts.departmentOf(owner))
                .done());
    }
}
