package org.kehu.common.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;

/**
 * A value that a rule gives, unless somebody has set another one: then that holds to its last day. Whoever types a value other
 * than the rule's sets it, too, without a reason and without an end.
 *
 * @param value the one that counts
 * @param rule what the rule says
 */
public record Held(Field<String> value, Field<String> rule, Field<String> reason, Field<LocalDate> until) {
    public static final String RULE = "RULE";
    public static final String MANUAL = "MANUAL";

    public static Held grade() {
        return new Held(Customer.GRADE, Customer.RULE_GRADE, Customer.GRADE_REASON, Customer.GRADE_UNTIL);
    }

    public static Held lifecycle() {
        return new Held(
                Customer.LIFECYCLE, Customer.RULE_LIFECYCLE, Customer.LIFECYCLE_REASON, Customer.LIFECYCLE_UNTIL);
    }

    static @Nullable String gradeSource(CrmRecord customer) {
        return grade().source(customer);
    }

    static @Nullable String lifecycleSource(CrmRecord customer) {
        return lifecycle().source(customer);
    }

    /** {@link #RULE} or {@link #MANUAL}, null without a value. */
    public @Nullable String source(CrmRecord customer) {
        String set = customer.get(value);
        if (set == null) {
            return null;
        }
        boolean byRule = customer.get(reason) == null && set.equals(customer.get(rule));
        return byRule ? RULE : MANUAL;
    }

    /** Whether what somebody set still holds on this day. */
    public boolean holds(CrmRecord customer, LocalDate day) {
        LocalDate last = customer.get(until);
        return MANUAL.equals(source(customer)) && (last == null || !last.isBefore(day));
    }

    /** The value that the rule gives now, unless another one holds. */
    public void settle(CrmRecord customer, RecordPatch.Draft patch, @Nullable String given, LocalDate day) {
        patch.set(rule, given);
        if (!holds(customer, day)) {
            give(patch, given);
        }
    }

    /** Back to the rule. */
    void release(CrmRecord customer, RecordPatch.Draft patch) {
        give(patch, customer.get(rule));
    }

    private void give(RecordPatch.Draft patch, @Nullable String given) {
        patch.set(value, given).set(reason, null).set(until, null);
    }
}
