package org.kehu.client.customer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.activity.Task;
import org.kehu.common.customer.Contact;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Receipt;
import org.kehu.common.sales.Stage;
import org.kehu.common.service.Ticket;

/**
 * What stands beside a customer's timeline.
 *
 * @param sums of deals, orders and receipts by type name, in base currency
 */
public record OpenWork(
        List<CrmRecord> contacts,
        List<CrmRecord> deals,
        List<CrmRecord> orders,
        List<CrmRecord> receipts,
        List<CrmRecord> tickets,
        List<CrmRecord> tasks,
        Map<String, Total> sums,
        Map<RecordRef, String> titles) {
    static final OpenWork NONE =
            new OpenWork(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());
    private static final int SHOWN = 6;

    /** How many there are in all, and what they come to. */
    public record Total(long count, java.math.BigDecimal sum) {}

    static OpenWork read(RecordDesk desk, UUID customer) {
        RecordQuery deals = RecordQuery.of(Opportunity.TYPE)
                .where(Filter.eq(Opportunity.CUSTOMER, customer))
                .where(Filter.eq(Opportunity.STATUS, Stage.OPEN));
        RecordQuery orders = RecordQuery.of(Order.TYPE).where(Filter.eq(Order.CUSTOMER, customer));
        RecordQuery receipts = RecordQuery.of(Receipt.TYPE).where(Filter.eq(Receipt.CUSTOMER, customer));
        RecordQuery tickets = RecordQuery.of(Ticket.TYPE)
                .where(Filter.eq(Ticket.CUSTOMER, customer))
                .where(Filter.not(new Filter.In(Path.of(Ticket.STATE), Set.copyOf(Ticket.SETTLED))));
        RecordQuery tasks = RecordQuery.of(Task.TYPE)
                .where(Filter.eq(Task.CUSTOMER, customer))
                .where(new Filter.In(Path.of(Task.STATE), Set.of(Task.OPEN, "DOING")));
        List<CrmRecord> openDeals = some(desk, deals.sortedBy(Sort.by(Opportunity.EXPECTED_CLOSE)));
        return new OpenWork(
                desk.records().children(Contact.TYPE, customer),
                openDeals,
                some(desk, orders.sortedBy(Sort.byDescending(Order.ORDERED_ON))),
                some(desk, receipts.sortedBy(Sort.byDescending(Receipt.RECEIVED_ON))),
                some(desk, tickets.sortedBy(Sort.by(Ticket.DUE_AT))),
                some(desk, tasks.sortedBy(Sort.by(Task.DUE))),
                Map.of(
                        "opportunity", total(desk, deals, Opportunity.AMOUNT),
                        "order", total(desk, orders, Order.TOTAL),
                        "receipt", total(desk, receipts, Receipt.AMOUNT)),
                desk.records().titles(RecordCardViewModel.links(openDeals)));
    }

    private static List<CrmRecord> some(RecordDesk desk, RecordQuery query) {
        return desk.records().page(query.limit(SHOWN)).records();
    }

    private static Total total(RecordDesk desk, RecordQuery query, Field<?> amount) {
        List<?> row = desk.records()
                .summary(SummaryQuery.of(query, List.of(), Figure.count(), Figure.sum(amount)))
                .get(0);
        long count = row.get(0) instanceof Number number ? number.longValue() : 0;
        return new Total(count, row.get(1) instanceof java.math.BigDecimal sum ? sum : java.math.BigDecimal.ZERO);
    }
}
