package org.kehu.common.customer.standing;

import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/**
 * What the rules make of a customer. It takes the whole book to say, so the server says it, and only it: nobody is given the
 * right. What people set in place of it stays to its last day.
 *
 * @param values the figures of {@link Standing#FIELDS}; what is not among them is empty
 */
public record GradeCustomer(UUID customer, FieldValues values) implements Command {
    /** Held by no role; the system needs none. */
    private static final String RIGHT = "system";

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Customer.TYPE, customer));
    }

    @Override
    public String permission() {
        return RIGHT;
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = facts.get(Customer.TYPE, customer);
        if (found.isDeleted()) {
            return Decision.accepted();
        }
        for (String name : values.values().keySet()) {
            if (Standing.FIELDS.stream().noneMatch(field -> field.name().equals(name))) {
                throw new Refusal(Customer.TYPE, Customer.TYPE.field(name), "no_figure");
            }
        }
        RecordPatch patch = Standing.patch(found, values, facts.today(), facts.happenedAt());
        return patch == null ? Decision.accepted() : Decision.accepted(patch);
    }
}
