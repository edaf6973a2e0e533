package org.kehu.client.home;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.activity.Task;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.User;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Filter.Operator;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.query.SummaryQuery.Group;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Stage;

/** The day of those who report to one person. Off the FX thread; a query for each figure of all of them. */
record Team(RecordDesk desk, LocalDate today) {

    /** Whoever has missed most comes first. */
    List<TeamMember> read() {
        List<CrmRecord> people = new Reporting(desk.records().configuration().all(User.TYPE)).to(desk.me());
        if (people.isEmpty()) {
            return List.of();
        }
        Function<Field<UUID>, Filter> theirs = owner ->
                new Filter.In(Path.of(owner), people.stream().map(CrmRecord::id).collect(Collectors.toSet()));
        Map<UUID, BigDecimal> missed =
                sums(missed().where(theirs.apply(Customer.OWNER)), Customer.OWNER, Figure.count());
        Map<UUID, BigDecimal> late = sums(late().where(theirs.apply(Task.OWNER)), Task.OWNER, Figure.count());
        Map<UUID, BigDecimal> calls = contacts("CALL", theirs);
        Map<UUID, BigDecimal> visits = contacts("VISIT", theirs);
        RecordQuery deals = RecordQuery.of(Opportunity.TYPE).where(theirs.apply(Opportunity.OWNER));
        Figure amount = Figure.sum(Opportunity.AMOUNT);
        Map<UUID, BigDecimal> won = sums(
                deals.where(Filter.eq(Opportunity.STATUS, Stage.WON))
                        .where(Filter.compare(Opportunity.ACTUAL_CLOSE, Operator.GE, Quarter.firstDay(today))),
                Opportunity.OWNER,
                amount);
        Map<UUID, BigDecimal> open =
                sums(deals.where(Filter.eq(Opportunity.STATUS, Stage.OPEN)), Opportunity.OWNER, amount);
        return people.stream()
                .map(person -> new TeamMember(
                        person.id(),
                        person.title(),
                        of(missed, person).longValue(),
                        of(late, person).longValue(),
                        of(calls, person).longValue(),
                        of(visits, person).longValue(),
                        of(won, person),
                        of(open, person)))
                .sorted(Comparator.comparing(TeamMember::missed).reversed().thenComparing(TeamMember::name))
                .toList();
    }

    private RecordQuery missed() {
        return RecordQuery.of(Customer.TYPE).where(missed(today, desk));
    }

    static Filter missed(LocalDate today, RecordDesk desk) {
        Instant morning = today.atStartOfDay(desk.zone()).toInstant();
        return Filter.and(
                Filter.eq(Customer.STATUS, "ACTIVE"), Filter.compare(Customer.NEXT_FOLLOW_UP_AT, Operator.LT, morning));
    }

    private RecordQuery late() {
        return RecordQuery.of(Task.TYPE)
                .where(new Filter.In(Path.of(Task.STATE), java.util.Set.of(Task.OPEN, "DOING")))
                .where(Filter.compare(Task.DUE, Operator.LT, today));
    }

    private Map<UUID, BigDecimal> contacts(String kind, Function<Field<UUID>, Filter> theirs) {
        return sums(
                Quarter.contacts(kind, today, desk).where(theirs.apply(SystemFields.CREATED_BY)),
                SystemFields.CREATED_BY,
                Figure.count());
    }

    private Map<UUID, BigDecimal> sums(RecordQuery query, Field<UUID> person, Figure figure) {
        Map<UUID, BigDecimal> sums = new HashMap<>();
        for (List<@Nullable Object> row :
                desk.records().summary(SummaryQuery.of(query, List.of(Group.by(person)), figure))) {
            if (row.get(0) instanceof UUID who && row.get(1) instanceof Number sum) {
                sums.put(who, new BigDecimal(sum.toString()));
            }
        }
        return sums;
    }

    private static BigDecimal of(Map<UUID, BigDecimal> sums, CrmRecord person) {
        return sums.getOrDefault(person.id(), BigDecimal.ZERO);
    }
}
