package org.kehu.common.marketing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.standing.CustomerFigures;
import org.kehu.common.customer.standing.Grade;
import org.kehu.common.customer.standing.GradeCustomer;
import org.kehu.common.customer.standing.Grading;
import org.kehu.common.customer.standing.Standing;
import org.kehu.common.customer.standing.StandingRules;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;

/**
 * Grades all customers of a book: reads the figures of all, some hundred at a time, and then says of which ones something comes
 * out otherwise than it stands. Some hundred bytes of each customer are in memory meanwhile, and none of its records.
 */
public final class BookGrading {
    private static final int AT_A_TIME = 200;
    private final Function<RecordQuery, List<CrmRecord>> records;
    private final StandingRules rules;
    private final LocalDate today;
    private final ZoneId zone;
    private final Instant now;

    /** @param records answers the page that a query names, of all that there is */
    public BookGrading(
            Function<RecordQuery, List<CrmRecord>> records,
            StandingRules rules,
            LocalDate today,
            ZoneId zone,
            Instant now) {
        this.records = records;
        this.rules = rules;
        this.today = today;
        this.zone = zone;
        this.now = now;
    }

    /** @param record as it was read */
    public record Change(CrmRecord record, GradeCustomer command) {}

    /**
     * @param taking takes those of some hundred customers of which something comes out otherwise
     * @return how many customers there are
     */
    public int run(Consumer<List<Change>> taking) {
        Map<UUID, CustomerFigures> figures = new HashMap<>();
        FiguresReading reading = new FiguresReading(records, rules, today, zone);
        eachPage(page -> reading.of(page).forEach(one -> figures.put(one.customer(), one)));
        Map<UUID, Grade> grades = new Grading(rules, today).of(figures.values());
        eachPage(page -> {
            List<Change> changes = new ArrayList<>();
            for (CrmRecord customer : page) {
                CustomerFigures known = figures.get(customer.id());
                if (known != null) {
                    FieldValues values = Standing.values(known, grades.get(customer.id()), rules, today);
                    if (Standing.patch(customer, values, today, now) != null) {
                        changes.add(new Change(customer, new GradeCustomer(customer.id(), values)));
                    }
                }
            }
            if (!changes.isEmpty()) {
                taking.accept(changes);
            }
        });
        return figures.size();
    }

    private void eachPage(Consumer<List<CrmRecord>> each) {
        RecordQuery query = RecordQuery.of(Customer.TYPE).limit(AT_A_TIME);
        List<CrmRecord> page = records.apply(query);
        while (!page.isEmpty()) {
            each.accept(page);
            CrmRecord last = Objects.requireNonNull(page.get(page.size() - 1));
            page = page.size() < AT_A_TIME
                    ? List.of()
                    : records.apply(query.page(query.page().from(new Page.Place(List.of(), last.id()))));
        }
    }
}
