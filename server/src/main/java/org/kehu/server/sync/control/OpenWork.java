package org.kehu.server.sync.control;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.activity.Task;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Stage;
import org.kehu.common.service.Ticket;
import org.kehu.common.sync.FirstWork;

/** One's own open tasks, deals and tickets, and the customers one touched last: what a working day begins with. */
public final class OpenWork implements FirstWork {
    private static final int MOST = 500;

    @Override
    public List<RecordQuery> of(UUID user) {
        return List.of(
                RecordQuery.of(Task.TYPE)
                        .where(Filter.eq(Task.OWNER, user))
                        .where(Filter.eq(Task.STATE, Task.OPEN))
                        .limit(MOST),
                RecordQuery.of(Opportunity.TYPE)
                        .where(Filter.eq(Opportunity.OWNER, user))
                        .where(Filter.eq(Opportunity.STATUS, Stage.OPEN))
                        .limit(MOST),
                RecordQuery.of(Ticket.TYPE)
                        .where(Filter.eq(Ticket.OWNER, user))
                        .where(Filter.not(new Filter.In(Path.of(Ticket.STATE), Set.copyOf(Ticket.SETTLED))))
                        .limit(MOST),
                RecordQuery.of(Customer.TYPE)
                        .where(Filter.eq(Customer.OWNER, user))
                        .sortedBy(Sort.byDescending(SystemFields.MODIFIED_AT))
                        .limit(MOST));
    }
}
