package org.kehu.common.customer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Redirect;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordType;

/**
 * That a customer is in a manual group. It belongs to the customer, so that nobody learns by it of a customer that he may not
 * see; and what the group is called is told to nobody who may not see the group.
 */
public final class GroupMember {
    public static final Field<UUID> CUSTOMER =
            Field.link("customer", "customer").required();
    public static final Field<UUID> GROUP =
            Field.link("group", "customerGroup").required().sealed().unnamed().once();
    public static final RecordType TYPE = RecordType.of("groupMember", GROUP, CUSTOMER, GROUP)
            .childOf(CUSTOMER)
            .asPart();

    private GroupMember() {}

    /** The same on every device: who adds a customer that somebody else has added meanwhile makes no second record. */
    public static UUID id(UUID customer, UUID group) {
        return Ids.derived(customer, "group", group.toString());
    }

    /** What says that a customer is in a group or was, those in the bin included; one may name a group that was merged into it. */
    static List<CrmRecord> of(Facts facts, UUID customer, UUID group) {
        return facts.children(TYPE, customer).stream()
                .filter(one -> leads(facts, one.require(GROUP), group))
                .toList();
    }

    private static boolean leads(Facts facts, UUID named, UUID group) {
        Set<UUID> met = new HashSet<>();
        UUID at = named;
        while (!at.equals(group) && met.add(at)) {
            CrmRecord redirect = facts.find(Redirect.TYPE, Redirect.of(at).id());
            at = redirect == null ? at : Redirect.survivor(redirect);
        }
        return at.equals(group);
    }
}
