package org.kehu.common.handover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Watch;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/**
 * Goes through all that the leaver owns, type by type and rule by rule. Where the device carries a part, the server is asked,
 * too; what the device holds counts as it stands here. For one thread.
 */
final class Shares {
    private final HandoverDesk desk;
    private final HandoverPlan plan;
    private final Watch watch;
    private final Consumer<Share> taker;
    private final Set<UUID> taken = new HashSet<>();

    Shares(HandoverDesk desk, HandoverPlan plan, Watch watch, Consumer<Share> taker) {
        this.desk = desk;
        this.plan = plan;
        this.watch = watch;
        this.taker = taker;
    }

    void each() {
        for (RecordType type : HandoverTypes.of(desk.device().schema())) {
            taken.clear();
            for (HandoverRule rule : plan.rules()) {
                Filter filter = HandoverRules.filter(rule, type);
                if (filter != null && !watch.isCancelled()) {
                    all(type, filter, rule.receiver());
                }
            }
            all(type, Filter.EVERYTHING, plan.receiver());
        }
    }

    private void all(RecordType type, Filter filter, UUID receiver) {
        RecordQuery query = RecordQuery.of(type)
                .where(HandoverTypes.owned(type, plan.leaver()))
                .where(filter)
                .limit(Page.MOST);
        if (isCarriedInPart(type) && !watch.isCancelled()) {
            desk.far().each(query, watch, page -> far(type, page, receiver));
        }
        List<CrmRecord> some = desk.device().list(query);
        while (!some.isEmpty() && !watch.isCancelled()) {
            some.forEach(record -> take(new Share(record, receiver, true)));
            UUID last = some.get(some.size() - 1).id();
            Page next = query.page().from(new Page.Place(List.of(), last));
            some = some.size() < Page.MOST ? List.of() : desk.device().list(query.page(next));
        }
    }

    /** A rule may look at the customer, which may be at the server while the record itself is here. */
    private boolean isCarriedInPart(RecordType type) {
        RecordAccess access = desk.device().access();
        return access.isCarriedInPart(type) || access.isCarriedInPart(Customer.TYPE);
    }

    private void far(RecordType type, List<CrmRecord> page, UUID receiver) {
        Map<UUID, CrmRecord> held =
                desk.device().find(type, page.stream().map(CrmRecord::id).toList());
        List<Share> shares = new ArrayList<>();
        for (CrmRecord record : page) {
            CrmRecord here = held.get(record.id());
            if (here == null) {
                shares.add(new Share(record, receiver, false));
            } else if (isStillHis(here)) {
                shares.add(new Share(here, receiver, true));
            }
        }
        shares.forEach(this::take);
    }

    private boolean isStillHis(CrmRecord here) {
        var owner = here.type().scopes().owner();
        return !here.isDeleted() && owner != null && plan.leaver().equals(here.get(owner));
    }

    private void take(Share share) {
        if (!watch.isCancelled() && taken.add(share.record().id())) {
            taker.accept(share);
        }
    }
}
