package org.kehu.client.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.RecordPage;
import org.kehu.client.task.Progress;
import org.kehu.common.activity.Task;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.cleaning.Finding;
import org.kehu.common.customer.cleaning.Findings;
import org.kehu.common.organisation.User;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * Chooses the customers that their owners are asked to verify: those that nobody has confirmed for the days that are meant, and for
 * which no such task is open. Nobody is drowned: each owner gets so many, and all together no more than {@link #MOST}.
 */
record AskWork(RecordDesk desk, Findings.Days days) {
    static final int MOST = 500;

    private static final Filter OPEN = Filter.and(
            Filter.eq(Task.KIND, Task.VERIFY), new Filter.In(Path.of(Task.STATE), Set.of(Task.OPEN, Task.DOING)));

    /** Never on the FX thread. */
    AskPlan plan(int each, Progress progress) {
        Map<UUID, Integer> asked = new HashMap<>();
        List<RecordRef> customers = new ArrayList<>();
        RecordQuery query = query();
        if (query == null) {
            return new AskPlan(List.of(), 0, 0);
        }
        long read = 0;
        Page page = Page.first(Page.MOST);
        while (!progress.isCancelled() && customers.size() < MOST) {
            RecordPage found = desk.records().page(query.page(page));
            for (CrmRecord one : found.records()) {
                UUID owner = one.require(Customer.OWNER);
                if (customers.size() < MOST && asked.getOrDefault(owner, 0) < each) {
                    asked.merge(owner, 1, Integer::sum);
                    customers.add(one.ref());
                }
            }
            read += found.records().size();
            if (found.records().size() < page.size()) {
                break;
            }
            page = page.from(found.places().get(found.places().size() - 1));
        }
        long all = Math.max(read, desk.records().count(query));
        return new AskPlan(List.copyOf(customers), asked.size(), all - customers.size());
    }

    private @Nullable RecordQuery query() {
        boolean told = desk.mayRead(Customer.TYPE, Customer.OWNER);
        Finding finding = Findings.of(Customer.TYPE, desk.records().access(), days).stream()
                .filter(one -> one.kind() == Finding.Kind.UNVERIFIED)
                .findFirst()
                .orElse(null);
        if (finding == null || !told) {
            return null;
        }
        RecordQuery query = RecordQuery.of(Customer.TYPE)
                .where(Filter.and(
                        finding.filter(),
                        new Filter.Compare(Path.of(Customer.OWNER, User.ACTIVE), Filter.Operator.EQ, true),
                        Filter.not(new Filter.Exists(Task.TYPE.name(), Task.CUSTOMER.name(), OPEN))));
        boolean complete = desk.mayRead(Customer.TYPE, Customer.COMPLETENESS);
        return complete ? query.sortedBy(Sort.by(Customer.COMPLETENESS)) : query;
    }
}
