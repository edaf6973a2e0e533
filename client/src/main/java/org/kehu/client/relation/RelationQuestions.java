package org.kehu.client.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerRelation;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;

/** What the store is asked about the relations of a customer. Reads off the FX thread. */
record RelationQuestions(RecordDesk desk, UUID customer) {
    static final Set<String> TYPES = Set.of("customerRelation", "customer");
    private static final int MOST = 200;
    private static final int MOST_ABOVE = 8;
    private static final int MOST_BENEATH = 20;

    boolean isAllowed() {
        return desk.records().access().scope(RecordAction.READ, CustomerRelation.TYPE) != Scope.NONE
                && desk.mayRead(CustomerRelation.TYPE, CustomerRelation.KIND)
                && desk.mayRead(CustomerRelation.TYPE, CustomerRelation.OTHER);
    }

    Relations read() {
        List<Relations.Line> lines = new ArrayList<>();
        if (isAllowed()) {
            lines.addAll(lines(CustomerRelation.CUSTOMER, CustomerRelation.OTHER, false));
            lines.addAll(lines(CustomerRelation.OTHER, CustomerRelation.CUSTOMER, true));
        }
        if (!desk.mayRead(Customer.TYPE, Customer.ABOVE)) {
            return new Relations(lines, List.of(), 0);
        }
        return group(lines);
    }

    /** A relation to a customer in the bin waits there until that one comes back. */
    private List<Relations.Line> lines(Field<UUID> here, Field<UUID> there, boolean reverse) {
        List<CrmRecord> found = desk.records()
                .page(RecordQuery.of(CustomerRelation.TYPE)
                        .where(Filter.eq(here, customer))
                        .limit(MOST))
                .records();
        Set<RecordRef> refs = new HashSet<>();
        found.forEach(one -> refs.add(ref(one.require(there))));
        Map<RecordRef, CrmRecord> held = desk.records().findAll(refs);
        Map<RecordRef, String> names = new HashMap<>(desk.records().namesOnly(refs));
        names.putAll(desk.records().titles(refs));
        List<Relations.Line> lines = new ArrayList<>();
        for (CrmRecord one : found) {
            RecordRef to = ref(one.require(there));
            CrmRecord other = held.get(to);
            if ((other == null || !other.isDeleted()) && !to.id().equals(customer)) {
                lines.add(line(one, reverse, to, names.getOrDefault(to, "")));
            }
        }
        return lines;
    }

    private static Relations.Line line(CrmRecord one, boolean reverse, RecordRef to, String name) {
        return new Relations.Line(
                one.ref(),
                one.require(CustomerRelation.KIND),
                reverse,
                to,
                name,
                one.withholds(CustomerRelation.SINCE) ? null : one.get(CustomerRelation.SINCE),
                one.withholds(CustomerRelation.NOTE)
                        ? ""
                        : Objects.requireNonNullElse(one.get(CustomerRelation.NOTE), ""));
    }

    private Relations group(List<Relations.Line> lines) {
        LinkedList<CrmRecord> above = new LinkedList<>();
        CrmRecord itself = find(customer);
        Set<UUID> seen = new HashSet<>(Set.of(customer));
        for (CrmRecord at = above(itself); at != null && seen.add(at.id()) && above.size() < MOST_ABOVE; ) {
            above.addFirst(at);
            at = above(at);
        }
        RecordQuery beneath = RecordQuery.of(Customer.TYPE).where(Filter.eq(Customer.ABOVE, customer));
        List<CrmRecord> daughters = desk.records()
                .page(beneath.sortedBy(Sort.by(Customer.NAME)).limit(MOST_BENEATH))
                .records();
        if (itself == null || (above.isEmpty() && daughters.isEmpty())) {
            return new Relations(lines, List.of(), 0);
        }
        List<Relations.Member> group = new ArrayList<>();
        above.forEach(one -> group.add(member(one, group.size(), false)));
        int depth = group.size();
        group.add(member(itself, depth, true));
        daughters.forEach(one -> group.add(member(one, depth + 1, false)));
        long all = daughters.size() < MOST_BENEATH
                ? daughters.size()
                : desk.records().count(beneath);
        return new Relations(lines, group, all - daughters.size());
    }

    private static Relations.Member member(CrmRecord one, int depth, boolean itself) {
        return new Relations.Member(one.ref(), one.title(), depth, itself);
    }

    private @Nullable CrmRecord above(@Nullable CrmRecord one) {
        UUID id = one == null || one.withholds(Customer.ABOVE) ? null : one.get(Customer.ABOVE);
        CrmRecord found = id == null ? null : find(id);
        return found == null || found.isDeleted() ? null : found;
    }

    private @Nullable CrmRecord find(UUID id) {
        return desk.records().find(ref(id));
    }

    private static RecordRef ref(UUID id) {
        return new RecordRef(Customer.TYPE.name(), id);
    }
}
