package org.kehu.common.activity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.Users;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;

/**
 * Makes a task for whoever owns a customer: to look whether what is known of it is still true. It takes the right to give tasks to
 * that owner and to see them there. While such a task of the customer is open, nothing more is made: two who ask are one question.
 *
 * @param task id of the new task
 * @param subject in the language of whoever asks
 */
public record AskToVerify(UUID task, UUID customer, String subject, LocalDate due) implements Command {
    private static final Set<Object> STATES = Set.of(Task.OPEN, Task.DOING);

    /** Tasks that ask so and are not done. */
    public static final Filter OPEN =
            Filter.and(Filter.eq(Task.KIND, Task.VERIFY), new Filter.In(Path.of(Task.STATE), STATES));

    /** What it makes, as far as it tells who may make it. */
    private static CrmRecord owned(UUID task, UUID owner, @Nullable UUID department) {
        return CrmRecord.blank(Task.TYPE, task).with(Task.OWNER, owner).with(Task.DEPARTMENT, department);
    }

    /** Whether somebody with these rights may ask this owner. */
    public static boolean mayAsk(RecordAccess access, UUID owner, @Nullable UUID department) {
        CrmRecord task = owned(owner, owner, department);
        return access.allows(Role.ASSIGN)
                && access.may(RecordAction.CREATE, Task.TYPE, task)
                && access.may(RecordAction.READ, Task.TYPE, task);
    }

    @Override
    public String permission() {
        return Role.ASSIGN;
    }

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
        CrmRecord found = facts.get(Customer.TYPE, customer);
        if (found.isDeleted()) {
            throw new Refusal("record_deleted", Customer.TYPE.name(), Quoted.title(found));
        }
        UUID owner = found.get(Customer.OWNER);
        if (owner == null) {
            throw new Refusal("customer_unowned", Quoted.title(found));
        }
        Users.requireActive(facts, owner);
        if (!mayAsk(facts.access(), owner, facts.departmentOf(owner))) {
            throw new Refusal("not_allowed", RecordAction.CREATE.name(), Task.TYPE.name(), subject);
        }
        if (isAsked(facts)) {
            return Decision.accepted();
        }
        return Decision.accepted(RecordPatch.create(Task.TYPE, task)
                .set(Task.SUBJECT, subject)
                .set(Task.KIND, Task.VERIFY)
                .set(Task.DUE, due)
                .set(Task.CUSTOMER, customer)
                .set(Task.OWNER, owner)
                .set(Task.DEPARTMENT, facts.departmentOf(owner))
                .done());
    }

    private boolean isAsked(Facts facts) {
        Map<UUID, CrmRecord> tasks = new HashMap<>();
        RecordQuery query = RecordQuery.of(Task.TYPE)
                .where(Filter.and(Filter.eq(Task.CUSTOMER, customer), OPEN))
                .limit(Page.MOST);
        facts.held(query).forEach(one -> tasks.put(one.id(), one));
        facts.changed(Task.TYPE).forEach(one -> tasks.put(one.id(), one));
        return tasks.values().stream().anyMatch(this::asks);
    }

    private boolean asks(CrmRecord one) {
        return !one.isDeleted()
                && customer.equals(one.get(Task.CUSTOMER))
                && Task.VERIFY.equals(one.get(Task.KIND))
                && STATES.contains(one.require(Task.STATE));
    }
}
