package org.kehu.common.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/** Nobody closes a ticket without saying what was done about it. */
public final class ClosedTicketHasSolution implements RecordRule {

    @Override
    public String type() {
        return Ticket.TYPE.name();
    }

    @Override
    public List<Violation> check(@Nullable CrmRecord before, CrmRecord after, RuleFacts facts) {
        boolean silent = Ticket.SETTLED.contains(after.require(Ticket.STATE)) && after.get(Ticket.SOLUTION) == null;
        return silent ? List.of(Violation.of(Ticket.SOLUTION, "required")) : List.of();
    }
}
