package org.kehu.client.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.RecordPage;
import org.kehu.common.command.Redirect;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** In which groups a customer is, of those that this person may see, by what this device holds. */
final class GroupsOfCustomer {
    private static final int MOST = 200;

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

    /**
     * Asked off the FX thread: a question for each rule, however many there are.
     *
     * @param goesOn false once nobody wants the answer any more, which is then cut short
     */
    List<Membership> of(CrmRecord customer, BooleanSupplier goesOn) {
        Set<UUID> byHand = byHand(customer);
        List<Membership> all = new ArrayList<>();
        for (CrmRecord group : groups(desk)) {
            if (!goesOn.getAsBoolean()) {
                break;
            }
            boolean manual = CustomerGroup.MANUAL.equals(group.get(CustomerGroup.KIND));
            boolean in = manual ? byHand.contains(group.id()) : isByRule(customer, group.id());
            all.add(new Membership(group, manual, in));
        }
        return all;
    }

    /** Those whose kind this person may know, by their names, however many there are. */
    static List<CrmRecord> groups(RecordDesk desk) {
        RecordQuery all = RecordQuery.of(CustomerGroup.TYPE).sortedBy(Sort.by(CustomerGroup.NAME));
        List<CrmRecord> groups = new ArrayList<>();
        @Nullable Page page = Page.first(MOST);
        while (page != null) {
            RecordPage found = desk.records().page(all.page(page));
            found.records().stream()
                    .filter(group -> !group.withholds(CustomerGroup.KIND))
                    .forEach(groups::add);
            int last = found.places().size() - 1;
            page = last + 1 < MOST ? null : page.from(found.places().get(last));
        }
        return groups;
    }

    private Set<UUID> byHand(CrmRecord customer) {
        return desk.records().children(GroupMember.TYPE, customer.id()).stream()
                .filter(member -> !member.isDeleted() && !member.withholds(GroupMember.GROUP))
                .map(member -> new RecordRef(CustomerGroup.TYPE.name(), member.require(GroupMember.GROUP)))
                .map(named ->
                        Redirect.target(desk.records().configuration(), named).id())
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
