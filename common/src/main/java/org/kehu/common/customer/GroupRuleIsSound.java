package org.kehu.common.customer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.Groups;
import org.kehu.common.query.KeptFilters;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/**
 * A group by rule has a rule that can be asked and does not lead back to the group by what its writer may read; a manual one has none.
 * The kind stays. A way back by rules that he may not read is none here, since a refusal would tell him of them; it is refused to whoever asks.
 */
public final class GroupRuleIsSound implements RecordRule {
    private final KeptFilters filters;

    public GroupRuleIsSound(RecordSchema schema) {
        this.filters = new KeptFilters(schema);
    }

    @Override
    public String type() {
        return CustomerGroup.TYPE.name();
    }

    @Override
    public List<Violation> check(@Nullable CrmRecord before, CrmRecord after, RuleFacts facts) {
        String kind = after.require(CustomerGroup.KIND);
        if (before != null && !kind.equals(before.get(CustomerGroup.KIND))) {
            return List.of(Violation.of(CustomerGroup.KIND, "group_kind_stays"));
        }
        String rule = after.get(CustomerGroup.RULE);
        if (CustomerGroup.MANUAL.equals(kind)) {
            return rule == null ? List.of() : List.of(Violation.of(CustomerGroup.RULE, "manual_group_with_rule"));
        }
        if (rule == null) {
            return List.of(Violation.of(CustomerGroup.RULE, "group_without_rule"));
        }
        boolean same = before != null && rule.equals(before.get(CustomerGroup.RULE));
        return same ? List.of() : check(after.id(), rule, facts);
    }

    private List<Violation> check(UUID group, String rule, RuleFacts facts) {
        try {
            Deque<UUID> named = new ArrayDeque<>(KeptFilters.groups(filters.read(Customer.TYPE, rule)));
            for (UUID one : named) {
                CrmRecord now = now(one, facts);
                if (now == null || !now.id().equals(group) && !facts.maySee(now)) {
                    throw new BadValue(Groups.NO_SUCH_GROUP, one.toString());
                }
            }
            Set<UUID> met = new HashSet<>();
            while (!named.isEmpty()) {
                CrmRecord next = now(named.removeFirst(), facts);
                if (next != null && next.id().equals(group)) {
                    throw new BadValue(Groups.GROUP_IN_ITSELF);
                }
                if (next != null && met.add(next.id()) && facts.mayRead(next, CustomerGroup.RULE)) {
                    named.addAll(groups(next));
                }
            }
            return List.of();
        } catch (BadValue e) {
            return List.of(new Violation(e.code(), CustomerGroup.RULE.name(), e.arguments()));
        }
    }

    /** What a rule that names a group means by it; a group that was merged into another one is that one. */
    private static @Nullable CrmRecord now(UUID named, RuleFacts facts) {
        return GroupNow.of(named, facts::find).group();
    }

    /** Those that the rule of another group names, as far as it can be read. */
    private Set<UUID> groups(CrmRecord group) {
        String rule = group.get(CustomerGroup.RULE);
        try {
            return rule == null ? Set.of() : KeptFilters.groups(filters.read(Customer.TYPE, rule));
        } catch (BadValue e) {
            return Set.of();
        }
    }
}
