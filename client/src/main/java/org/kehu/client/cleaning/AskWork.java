package org.kehu.client.cleaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.task.Progress;
import org.kehu.common.activity.AskToVerify;
import org.kehu.common.activity.Task;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.cleaning.Finding;
import org.kehu.common.customer.cleaning.Findings;
import org.kehu.common.organisation.User;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.query.SummaryQuery.Group;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * Chooses the customers that their owners are asked to verify: those that nobody has confirmed for the days that are meant, and for
 * which no such task is open, of owners whom this person may give tasks. Nobody is drowned: each owner gets so many, and all together no more than {@link #MOST}.
 */
record AskWork(RecordDesk desk, Findings.Days days) {
    static final int MOST = 500;

    /** Who has most goes first. Never on the FX thread. */
    AskPlan plan(int each, Progress progress) {
        RecordQuery query = query();
        if (query == null) {
            return new AskPlan(List.of(), 0, 0);
        }
        Map<UUID, Long> owners = owners(query);
        List<RecordRef> customers = new ArrayList<>();
        int asked = 0;
        for (UUID owner : owners.keySet()) {
            int most = Math.min(each, MOST - customers.size());
            if (most > 0 && !progress.isCancelled()) {
                RecordQuery theirs =
                        query.where(Filter.eq(Customer.OWNER, owner)).limit(most);
                desk.records().page(theirs).records().stream()
                        .map(CrmRecord::ref)
                        .forEach(customers::add);
                progress.report(++asked, owners.size());
            }
        }
        long all = owners.values().stream().mapToLong(Long::longValue).sum();
        return new AskPlan(List.copyOf(customers), asked, all - customers.size());
    }

    private Map<UUID, Long> owners(RecordQuery query) {
        RecordQuery unsorted = RecordQuery.of(Customer.TYPE).where(query.filter());
        List<List<@Nullable Object>> rows = new ArrayList<>(
                desk.records().summary(SummaryQuery.of(unsorted, List.of(Group.by(Customer.OWNER)), Figure.count())));
        rows.sort(Comparator.comparingLong(AskWork::count).reversed());
        Map<RecordRef, CrmRecord> users = desk.records()
                .findAll(rows.stream()
                        .flatMap(row -> row.get(0) instanceof UUID owner ? Stream.of(user(owner)) : Stream.empty())
                        .toList());
        Map<UUID, Long> owners = new LinkedHashMap<>();
        for (List<@Nullable Object> row : rows) {
            if (row.get(0) instanceof UUID owner && mayAsk(owner, users.get(user(owner)))) {
                owners.put(owner, count(row));
            }
        }
        return owners;
    }

    private static RecordRef user(UUID owner) {
        return new RecordRef(User.TYPE.name(), owner);
    }

    private boolean mayAsk(UUID owner, @Nullable CrmRecord user) {
        return user != null && AskToVerify.mayAsk(desk.records().access(), owner, user.get(User.DEPARTMENT));
    }

    private static long count(List<@Nullable Object> row) {
        return row.get(1) instanceof Number number ? number.longValue() : 0;
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
                        Filter.not(new Filter.Exists(Task.TYPE.name(), Task.CUSTOMER.name(), AskToVerify.OPEN))));
        boolean complete = desk.mayRead(Customer.TYPE, Customer.COMPLETENESS);
        return complete ? query.sortedBy(Sort.by(Customer.COMPLETENESS)) : query;
    }
}
