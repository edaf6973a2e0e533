package org.kehu.common.customer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Redirect;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/** Two groups by hand become one that has the customers of both; of two rules none would mean what both did. */
public final class MergedGroupsAreByHand implements RecordRule {

    @Override
    public String type() {
        return Redirect.TYPE.name();
    }

    @Override
    public List<Violation> check(@Nullable CrmRecord before, CrmRecord after, RuleFacts facts) {
        if (!CustomerGroup.TYPE.name().equals(after.get(Redirect.RECORD_TYPE))) {
            return List.of();
        }
        for (UUID id : List.of(Redirect.survivor(after), UUID.fromString(after.require(Redirect.LOSER)))) {
            CrmRecord group = facts.findWithBin(CustomerGroup.TYPE, id);
            if (group != null && CustomerGroup.BY_RULE.equals(group.get(CustomerGroup.KIND))) {
                return List.of(new Violation("merge_of_group_by_rule", null, List.of(Quoted.title(group))));
            }
        }
        return List.of();
    }
}
