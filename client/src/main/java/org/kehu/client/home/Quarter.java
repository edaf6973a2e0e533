package org.kehu.client.home;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.activity.Activity;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Filter.Operator;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Receipt;
import org.kehu.common.sales.Stage;

/**
 * What one person reached: money since the quarter began, contacts since Monday.
 *
 * @param won amount of deals won, in base currency
 * @param open amount of open deals
 */
record Quarter(BigDecimal won, BigDecimal received, BigDecimal open, long calls, long visits) {
    static final Quarter NOTHING = new Quarter(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

    static LocalDate firstDay(LocalDate today) {
        return LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    static Quarter read(RecordDesk desk, LocalDate today) {
        LocalDate since = firstDay(today);
        RecordQuery deals = RecordQuery.of(Opportunity.TYPE).where(Filter.eq(Opportunity.OWNER, desk.me()));
        RecordQuery won = deals.where(Filter.eq(Opportunity.STATUS, Stage.WON))
                .where(Filter.compare(Opportunity.ACTUAL_CLOSE, Operator.GE, since));
        RecordQuery received = RecordQuery.of(Receipt.TYPE)
                .where(Filter.eq(Receipt.OWNER, desk.me()))
                .where(Filter.compare(Receipt.RECEIVED_ON, Operator.GE, since));
        return new Quarter(
                sum(desk, won, Figure.sum(Opportunity.AMOUNT)),
                sum(desk, received, Figure.sum(Receipt.AMOUNT)),
                sum(desk, deals.where(Filter.eq(Opportunity.STATUS, Stage.OPEN)), Figure.sum(Opportunity.AMOUNT)),
                contacts(desk, "CALL", today),
                contacts(desk, "VISIT", today));
    }

    private static long contacts(RecordDesk desk, String kind, LocalDate today) {
        return desk.records().count(contacts(kind, today, desk).where(Filter.eq(SystemFields.CREATED_BY, desk.me())));
    }

    /** Of everybody, since Monday. */
    static RecordQuery contacts(String kind, LocalDate today, RecordDesk desk) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return RecordQuery.of(Activity.TYPE)
                .where(Filter.eq(Activity.KIND, kind))
                .where(Filter.compare(
                        Activity.STARTED_AT,
                        Operator.GE,
                        monday.atStartOfDay(desk.zone()).toInstant()));
    }

    private static BigDecimal sum(RecordDesk desk, RecordQuery query, Figure figure) {
        Object sum = desk.records()
                .summary(SummaryQuery.of(query, List.of(), figure))
                .get(0)
                .get(0);
        return sum instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
    }
}
