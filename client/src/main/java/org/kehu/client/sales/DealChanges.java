package org.kehu.client.sales;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Stage;

/** Compares the deals of a board at two times. */
final class DealChanges {
    private DealChanges() {}

    /**
     * @param open those that were open at the first time
     * @param after those that are open at the second, and those closed that were touched in between
     * @param first the first time
     */
    static List<DealChange> between(List<CrmRecord> open, List<CrmRecord> after, Instant first) {
        Map<UUID, CrmRecord> later = new LinkedHashMap<>();
        after.forEach(deal -> later.put(deal.id(), deal));
        List<DealChange> changes = new ArrayList<>();
        Set<UUID> known = new HashSet<>();
        for (CrmRecord before : open) {
            known.add(before.id());
            add(changes, before, later.get(before.id()));
        }
        for (CrmRecord deal : after) {
            Instant made = DealChange.value(deal, SystemFields.CREATED_AT);
            boolean since = made == null || made.isAfter(first);
            if (!known.contains(deal.id()) && (isOpen(deal) || since)) {
                changes.add(new DealChange(isOpen(deal) ? DealKind.ADDED : closed(deal), null, deal));
            }
        }
        return changes;
    }

    private static void add(List<DealChange> changes, CrmRecord before, @Nullable CrmRecord after) {
        if (after == null) {
            changes.add(new DealChange(DealKind.GONE, before, null));
            return;
        }
        if (!isOpen(after)) {
            changes.add(new DealChange(closed(after), before, after));
        } else if (!Objects.equals(
                DealChange.value(before, Opportunity.STAGE), DealChange.value(after, Opportunity.STAGE))) {
            changes.add(new DealChange(DealKind.MOVED, before, after));
        }
        if (DealChange.amount(before).compareTo(DealChange.amount(after)) != 0) {
            changes.add(new DealChange(DealKind.AMOUNT, before, after));
        }
    }

    private static boolean isOpen(CrmRecord deal) {
        return Stage.OPEN.equals(DealChange.value(deal, Opportunity.STATUS));
    }

    private static DealKind closed(CrmRecord deal) {
        return Stage.WON.equals(DealChange.value(deal, Opportunity.STATUS)) ? DealKind.WON : DealKind.LOST;
    }
}
