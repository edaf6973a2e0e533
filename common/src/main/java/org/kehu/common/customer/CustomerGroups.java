package org.kehu.common.customer;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Groups;
import org.kehu.common.query.KeptFilters;
import org.kehu.common.query.Path;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** What groups of customers mean to somebody: those of a manual one are told by their members, the others by the rule. */
public final class CustomerGroups implements Groups {
    private final KeptFilters filters;
    private final BiFunction<RecordType, UUID, @Nullable CrmRecord> find;
    private final Function<UUID, ? extends Collection<UUID>> mergedInto;

    /**
     * @param find a redirect, or a group if its reader may see it, without what he may not read of it; in the bin or not, null if there
     *     is none
     * @param mergedInto the ids of the records that were merged into one itself, by redirects outside the bin
     */
    public CustomerGroups(
            RecordSchema schema,
            BiFunction<RecordType, UUID, @Nullable CrmRecord> find,
            Function<UUID, ? extends Collection<UUID>> mergedInto) {
        this.filters = new KeptFilters(schema);
        this.find = find;
        this.mergedInto = mergedInto;
    }

    @Override
    public Filter of(RecordType type, UUID id) {
        GroupNow now = GroupNow.of(id, find);
        CrmRecord group = type == Customer.TYPE ? now.group() : null;
        if (group == null) {
            throw new BadValue(NO_SUCH_GROUP, id.toString());
        }
        String hidden = withheld(group);
        if (hidden != null) {
            throw new BadValue("hidden_field", hidden, CustomerGroup.TYPE.name());
        }
        if (CustomerGroup.MANUAL.equals(group.require(CustomerGroup.KIND))) {
            Filter named = new Filter.In(
                    Path.of(GroupMember.GROUP),
                    Set.copyOf(now.withMerged(mergedInto).ids()));
            return new Filter.Exists(GroupMember.TYPE.name(), GroupMember.CUSTOMER.name(), named);
        }
        String rule = group.get(CustomerGroup.RULE);
        return rule == null ? Filter.NOTHING : filters.read(Customer.TYPE, rule);
    }

    private static @Nullable String withheld(CrmRecord group) {
        if (group.withholds(CustomerGroup.KIND)) {
            return CustomerGroup.KIND.name();
        }
        return group.withholds(CustomerGroup.RULE) ? CustomerGroup.RULE.name() : null;
    }
}
