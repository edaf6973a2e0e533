package org.kehu.client.customer.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.activity.Activity;
import org.kehu.common.customer.standing.StandingRules;
import org.kehu.common.marketing.PurchaseRules;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Receipt;
import org.kehu.common.sales.Stage;
import org.kehu.common.service.Ticket;

/** The records behind a figure, the latest first. */
enum Rows {
    /** Orders within the window whose totals are added up, returns too. */
    SUMMED(Order.TYPE, Order.CUSTOMER, Order.ORDERED_ON, List.of(Order.STATE, Order.TOTAL)),
    /** Orders within the window that are counted as purchases. */
    COUNTED(Order.TYPE, Order.CUSTOMER, Order.ORDERED_ON, List.of(Order.STATE, Order.TOTAL)),
    PURCHASES(Order.TYPE, Order.CUSTOMER, Order.ORDERED_ON, List.of(Order.STATE, Order.TOTAL)),
    RECEIPTS(Receipt.TYPE, Receipt.CUSTOMER, Receipt.RECEIVED_ON, List.of(Receipt.METHOD, Receipt.AMOUNT)),
    DEALS(
            Opportunity.TYPE,
            Opportunity.CUSTOMER,
            Opportunity.EXPECTED_CLOSE,
            List.of(Opportunity.TITLE, Opportunity.AMOUNT)),
    TICKETS(Ticket.TYPE, Ticket.CUSTOMER, Ticket.DUE_AT, List.of(Ticket.SUBJECT, Ticket.KIND)),
    FOLLOW_UPS(Activity.TYPE, Activity.CUSTOMER, Activity.STARTED_AT, List.of(Activity.KIND, Activity.SUBJECT));

    private static final int MOST = 200;
    private final RecordType type;
    private final Field<UUID> link;
    private final Field<?> day;
    private final List<Field<?>> columns;

    Rows(RecordType type, Field<UUID> link, Field<?> day, List<Field<?>> columns) {
        this.type = type;
        this.link = link;
        this.day = day;
        this.columns = columns;
    }

    RecordType type() {
        return type;
    }

    Field<?> day() {
        return day;
    }

    /** What a row shows besides its day. */
    List<Field<?>> columns() {
        return columns;
    }

    /** As far as this person may read which orders are returns, those are no purchases. */
    Filter filter(RecordDesk desk, UUID customer, StandingRules rules, LocalDate today) {
        Filter of = Filter.eq(link, customer);
        Filter placed = Filter.and(of, new Filter.In(Path.of(Order.STATE), Set.copyOf(Order.PLACED)));
        Filter bought = desk.mayRead(Order.TYPE, Order.TOTAL) ? Filter.and(placed, PurchaseRules.NO_RETURN) : placed;
        Filter lately = Filter.compare(Order.ORDERED_ON, Filter.Operator.GE, PurchaseRules.from(rules, today));
        return switch (this) {
            case SUMMED -> Filter.and(placed, lately);
            case COUNTED -> Filter.and(bought, lately);
            case PURCHASES -> bought;
            case RECEIPTS -> of;
            case DEALS -> Filter.and(of, Filter.eq(Opportunity.STATUS, Stage.OPEN));
            case TICKETS ->
                Filter.and(of, Filter.not(new Filter.In(Path.of(Ticket.STATE), Set.copyOf(Ticket.SETTLED))));
            case FOLLOW_UPS -> Filter.and(of, Filter.compare(Activity.KIND, Filter.Operator.NE, "NOTE"));
        };
    }

    RecordQuery query(RecordDesk desk, UUID customer, StandingRules rules, LocalDate today) {
        return RecordQuery.of(type)
                .where(filter(desk, customer, rules, today))
                .sortedBy(Sort.byDescending(day))
                .limit(MOST);
    }
}
