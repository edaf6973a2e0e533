package org.kehu.common.customer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/**
 * A record that names two customers names two. A merge of the two leaves what it finds: one of them is in the bin then.
 *
 * @param second the field that a person would mend
 */
public record EndsDiffer(RecordType of, Field<UUID> first, Field<UUID> second) implements RecordRule {

    @Override
    public String type() {
        return of.name();
    }

    @Override
    public List<Violation> check(@Nullable CrmRecord before, CrmRecord after, RuleFacts facts) {
        UUID one = after.get(first);
        boolean same = one != null && one.equals(after.get(second));
        return !same || (before != null && !isGiven(before, after, facts))
                ? List.of()
                : List.of(Violation.of(second, "same_customer"));
    }

    /** Whether somebody has written it so: what stood there before is still a customer. */
    private boolean isGiven(CrmRecord before, CrmRecord after, RuleFacts facts) {
        return moved(before, after, first, facts) || moved(before, after, second, facts);
    }

    private static boolean moved(CrmRecord before, CrmRecord after, Field<UUID> end, RuleFacts facts) {
        UUID was = before.get(end);
        return (was == null || !was.equals(after.get(end))) && (was == null || facts.find(Customer.TYPE, was) != null);
    }
}
