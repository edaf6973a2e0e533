package org.kehu.common.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldWrite;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Touch;
import org.kehu.common.record.RecordSchema;

/**
 * Grades a customer otherwise than the rule does, for a reason and up to a day; then the rule has its way again.
 *
 * @param grade null to give it back to the rule
 * @param reason needed for another one than the rule's
 * @param until its last day, null for no end
 */
public record OverrideGrade(
        UUID customer,
        @Nullable String grade,
        @Nullable String reason,
        @Nullable LocalDate until) implements Command {

    private HeldValue asked() {
        return new HeldValue(Held.grade(), grade, reason, until);
    }

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Customer.TYPE, customer));
    }

    @Override
    public List<FieldWrite> writes() {
        return List.of(new FieldWrite(Customer.TYPE.name(), Customer.GRADE.name()));
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        return new GivenValues(customer, asked().given());
    }

    @Override
    public Decision decide(Facts facts) {
        return asked().decide(facts, customer);
    }
}
