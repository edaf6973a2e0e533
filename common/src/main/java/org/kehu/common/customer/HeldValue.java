package org.kehu.common.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;

/** What somebody sets in place of what a rule says of a customer, why, and to which day; without a value it is back to the rule. */
record HeldValue(
        Held held,
        @Nullable String value,
        @Nullable String reason,
        @Nullable LocalDate until) {

    FieldValues given() {
        return FieldValues.of(Customer.TYPE)
                .with(held.value(), value)
                .with(held.reason(), reason)
                .with(held.until(), until);
    }

    Decision decide(Facts facts, UUID customer) {
        CrmRecord found = facts.get(Customer.TYPE, customer);
        if (found.isDeleted()) {
            throw new Refusal("record_deleted", Customer.TYPE.name(), Quoted.title(found));
        }
        RecordPatch.Draft patch = RecordPatch.update(found);
        if (value == null) {
            held.release(found, patch);
            return Decision.accepted(patch.done());
        }
        if (reason == null || reason.isBlank()) {
            throw new Refusal(Customer.TYPE, held.reason(), "required");
        }
        if (until != null && until.isBefore(facts.today())) {
            throw new Refusal(
                    Customer.TYPE,
                    held.until(),
                    "ends_in_the_past",
                    until.toString(),
                    facts.today().toString());
        }
        patch.set(held.value(), value).set(held.reason(), reason.strip()).set(held.until(), until);
        return Decision.accepted(patch.done());
    }
}
