package org.kehu.client.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;

/** In which groups a customer is, of those that this person may see, by what this device holds. */
final class GroupsOfCustomer {
    static final int MOST = 200;
    private final RecordDesk desk;

    /**
     * One group that the customer is in, or could be put into.
     *
     * @param byHand whether somebody put customers into it; else its rule says who is in it
     */
    record Membership(CrmRecord group, boolean byHand, boolean in) {
        UUID id() {
            return group.id();
        }
    }

    GroupsOfCustomer(RecordDesk desk) {
        this.desk = desk;
    }

    /** Asked off the FX thread. */
    List<Membership> of(CrmRecord customer) {
        Set<UUID> byHand = byHand(customer);
        List<Membership> all = new ArrayList<>();
        for (CrmRecord group : groups(desk)) {
            boolean manual = CustomerGroup.MANUAL.equals(group.get(CustomerGroup.KIND));
            boolean in = manual ? byHand.contains(group.id()) : isByRule(customer, group.id());
            all.add(new Membership(group, manual, in));
        }
        return all;
    }

    /** Those whose kind this person may know, by their names. */
    static List<CrmRecord> groups(RecordDesk desk) {
        RecordQuery all = RecordQuery.of(CustomerGroup.TYPE)
                .sortedBy(Sort.by(CustomerGroup.NAME))
                .page(Page.first(MOST));
        return desk.records().page(all).records().stream()
                .filter(group -> !group.withholds(CustomerGroup.KIND))
                .toList();
    }

    private Set<UUID> byHand(CrmRecord customer) {
        return desk.records().children(GroupMember.TYPE, customer.id()).stream()
                .filter(member -> !member.isDeleted() && !member.withholds(GroupMember.GROUP))
                .map(member -> member.require(GroupMember.GROUP))
                .collect(Collectors.toSet());
    }

    /** A rule that cannot be asked any more has nobody in it. */
    private boolean isByRule(CrmRecord customer, UUID group) {
        if (customer.withholds(Customer.NAME)) {
            return false;
        }
        Filter named = Filter.eq(Customer.NAME, customer.require(Customer.NAME));
        RecordQuery query = RecordQuery.of(Customer.TYPE)
                .where(Filter.and(named, new Filter.InGroup(group)))
                .page(Page.first(MOST));
        try {
            return desk.records().page(query).records().stream()
                    .anyMatch(one -> one.id().equals(customer.id()));
        } catch (BadValue e) {
            return false;
        }
    }
}
