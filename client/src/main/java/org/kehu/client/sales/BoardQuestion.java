package org.kehu.client.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.RecordPage;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Filter.Operator;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.query.SummaryQuery.Group;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Stage;

/**
 * Asks the store for the open deals of a pipeline and for those closed this month; to be answered off the FX thread.
 *
 * @param owner whose deals, null for everyone's
 * @param offline whether what was done here stays here for a while
 */
record BoardQuestion(
        RecordDesk desk, UUID pipeline, @Nullable UUID owner, ClosePeriod period, LocalDate today, boolean offline) {
    /** More cards than anybody looks through; the figures count all. */
    private static final int MOST_PAGES = 5;

    /** Of each kind; there may be more where so many are found. */
    static final int MOST_DEALS = MOST_PAGES * Page.MOST;

    /** More than a window has room for. */
    private static final int AT_FIRST = 200;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    BoardAnswer answer() {
        return answer(openDeals());
    }

    /** What stands first in each column; all figures. */
    BoardAnswer first() {
        List<CrmRecord> open = some(openInOrder());
        List<CrmRecord> closed = some(closedInOrder());
        return answer(open, closed, open.size() < AT_FIRST && closed.size() < AT_FIRST);
    }

    private List<CrmRecord> some(RecordQuery query) {
        return desk.records().page(query.limit(AT_FIRST)).records();
    }

    List<CrmRecord> openDeals() {
        return all(openInOrder());
    }

    private RecordQuery openInOrder() {
        return open().sortedBy(Sort.by(Opportunity.EXPECTED_CLOSE));
    }

    private RecordQuery closedInOrder() {
        return closedSince(today.withDayOfMonth(1)).sortedBy(Sort.byDescending(Opportunity.ACTUAL_CLOSE));
    }

    /** @param open what {@link #openDeals} found */
    BoardAnswer answer(List<CrmRecord> open) {
        return answer(open, all(closedInOrder()), true);
    }

    private BoardAnswer answer(List<CrmRecord> open, List<CrmRecord> closed, boolean complete) {
        List<CrmRecord> records = new ArrayList<>(open);
        records.addAll(closed);
        Map<RecordRef, String> titles = titles(records);
        Set<UUID> waiting = waiting();
        Map<UUID, List<BoardDeal>> deals = new HashMap<>();
        for (CrmRecord record : records) {
            UUID stage = record.require(Opportunity.STAGE);
            deals.computeIfAbsent(stage, unused -> new ArrayList<>())
                    .add(new BoardDeal(
                            record,
                            title(titles, record, Opportunity.CUSTOMER),
                            title(titles, record, Opportunity.OWNER),
                            waiting.contains(record.id())));
        }
        return new BoardAnswer(deals, figures(), won(), complete);
    }

    /** Online an answer takes less time than a mark would be looked at. */
    private Set<UUID> waiting() {
        Set<UUID> waiting = new HashSet<>(desk.records().undecided(Opportunity.TYPE));
        if (offline) {
            waiting.addAll(desk.records().unanswered(Opportunity.TYPE));
        }
        return waiting;
    }

    private RecordQuery open() {
        return mine().where(Filter.eq(Opportunity.STATUS, Stage.OPEN)).where(period.filter(today));
    }

    /** Those closed that somebody has changed since. */
    RecordQuery closedAndTouched(Instant since) {
        return mine().where(Filter.not(Filter.eq(Opportunity.STATUS, Stage.OPEN)))
                .where(Filter.compare(SystemFields.MODIFIED_AT, Operator.GT, since));
    }

    private RecordQuery closedSince(LocalDate first) {
        return mine().where(Filter.not(Filter.eq(Opportunity.STATUS, Stage.OPEN)))
                .where(Filter.compare(Opportunity.ACTUAL_CLOSE, Operator.GE, first));
    }

    private RecordQuery mine() {
        RecordQuery query = RecordQuery.of(Opportunity.TYPE).where(Filter.eq(Opportunity.PIPELINE, pipeline));
        return owner == null ? query : query.where(Filter.eq(Opportunity.OWNER, owner));
    }

    List<CrmRecord> all(RecordQuery query) {
        List<CrmRecord> found = new ArrayList<>();
        Page page = Page.first(Page.MOST);
        for (int i = 0; i < MOST_PAGES; i++) {
            RecordPage part = desk.records().page(query.page(page));
            found.addAll(part.records());
            if (part.records().size() < Page.MOST) {
                break;
            }
            page = page.from(part.places().get(part.places().size() - 1));
        }
        return found;
    }

    private Map<RecordRef, String> titles(List<CrmRecord> records) {
        Set<RecordRef> refs = new HashSet<>();
        for (CrmRecord record : records) {
            addRef(refs, record, Opportunity.CUSTOMER);
            addRef(refs, record, Opportunity.OWNER);
        }
        return desk.records().titles(refs);
    }

    private static void addRef(Set<RecordRef> refs, CrmRecord record, Field<UUID> link) {
        RecordRef ref = ref(record, link);
        if (ref != null) {
            refs.add(ref);
        }
    }

    private static @Nullable RecordRef ref(CrmRecord record, Field<UUID> link) {
        UUID id = record.withholds(link) ? null : record.get(link);
        String target = link.target();
        return id == null || target == null ? null : new RecordRef(target, id);
    }

    private static String title(Map<RecordRef, String> titles, CrmRecord record, Field<UUID> link) {
        RecordRef ref = ref(record, link);
        return ref == null ? "" : titles.getOrDefault(ref, "");
    }

    private Map<UUID, StageFigures> figures() {
        Map<UUID, StageFigures> figures = new HashMap<>();
        for (RecordQuery query : List.of(open(), closedSince(today.withDayOfMonth(1)))) {
            for (List<@Nullable Object> row : desk.records().summary(summary(query))) {
                if (row.get(0) instanceof UUID stage) {
                    figures.merge(stage, figures(row), StageFigures::plus);
                }
            }
        }
        return figures;
    }

    /** By probability, since a deal may have one of its own. */
    private SummaryQuery summary(RecordQuery query) {
        List<Group> groups = List.of(Group.by(Opportunity.STAGE), Group.by(Opportunity.PROBABILITY));
        return seesMoney()
                ? SummaryQuery.of(query, groups, Figure.count(), Figure.sum(Opportunity.AMOUNT))
                : SummaryQuery.of(query, groups, Figure.count());
    }

    private boolean seesMoney() {
        return desk.mayRead(Opportunity.TYPE, Opportunity.AMOUNT);
    }

    private static StageFigures figures(List<@Nullable Object> row) {
        long count = row.get(2) instanceof Number number ? number.longValue() : 0;
        BigDecimal sum = row.size() > 3 ? decimal(row.get(3)) : BigDecimal.ZERO;
        BigDecimal weighted = sum.multiply(decimal(row.get(1))).divide(HUNDRED);
        return new StageFigures(count, sum, weighted);
    }

    private static BigDecimal decimal(@Nullable Object value) {
        return value instanceof BigDecimal decimal ? decimal : BigDecimal.ZERO;
    }

    private BigDecimal won() {
        if (!seesMoney()) {
            return BigDecimal.ZERO;
        }
        RecordQuery won = mine().where(Filter.eq(Opportunity.STATUS, Stage.WON))
                .where(Filter.compare(Opportunity.ACTUAL_CLOSE, Operator.GE, ClosePeriod.quarterOf(today)));
        List<List<@Nullable Object>> rows =
                desk.records().summary(SummaryQuery.of(won, List.of(), Figure.sum(Opportunity.AMOUNT)));
        return rows.isEmpty() ? BigDecimal.ZERO : decimal(rows.get(0).get(0));
    }
}
