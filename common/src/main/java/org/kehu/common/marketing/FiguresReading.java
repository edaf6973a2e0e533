package org.kehu.common.marketing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.standing.Care;
import org.kehu.common.customer.standing.CustomerFigures;
import org.kehu.common.customer.standing.StandingRules;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Receipt;
import org.kehu.common.sales.Stage;
import org.kehu.common.service.Ticket;

/** Reads what the rules ask of customers, by queries that either side answers from what it has. */
public final class FiguresReading {
    private final Function<RecordQuery, List<CrmRecord>> source;
    private final StandingRules rules;
    private final LocalDate today;
    private final ZoneId zone;

    /** @param source answers the page that a query names */
    public FiguresReading(
            Function<RecordQuery, List<CrmRecord>> source, StandingRules rules, LocalDate today, ZoneId zone) {
        this.source = source;
        this.rules = rules;
        this.today = today;
        this.zone = zone;
    }

    /** In the order of the customers: some hundred of them, whose records are all in memory. */
    public List<CustomerFigures> of(List<CrmRecord> customers) {
        Set<Object> ids = customers.stream().map(CrmRecord::id).collect(Collectors.toSet());
        Map<UUID, List<CrmRecord>> orders = by(Order.TYPE, Order.CUSTOMER, ids);
        Map<UUID, List<CrmRecord>> receipts = by(Receipt.TYPE, Receipt.CUSTOMER, ids);
        Map<UUID, List<CrmRecord>> deals = by(Opportunity.TYPE, Opportunity.CUSTOMER, ids);
        Map<UUID, List<CrmRecord>> tickets = by(Ticket.TYPE, Ticket.CUSTOMER, ids);
        List<CustomerFigures> figures = new ArrayList<>();
        for (CrmRecord customer : customers) {
            UUID id = customer.id();
            List<CrmRecord> ordered = orders.getOrDefault(id, List.of());
            List<CrmRecord> paid = receipts.getOrDefault(id, List.of());
            List<CrmRecord> open = deals.getOrDefault(id, List.of()).stream()
                    .filter(deal -> Stage.OPEN.equals(deal.get(Opportunity.STATUS)))
                    .toList();
            figures.add(new CustomerFigures(
                    id,
                    PurchaseRules.of(ordered, paid, rules, today),
                    open.size(),
                    open.stream().map(FiguresReading::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                    care(customer, tickets.getOrDefault(id, List.of()), new PaymentRules(ordered, paid, today)),
                    customer.get(Customer.SIZE),
                    customer.get(Customer.INDUSTRY)));
        }
        return figures;
    }

    private static BigDecimal amount(CrmRecord deal) {
        Money amount = deal.get(Opportunity.AMOUNT);
        BigDecimal base = amount == null ? null : amount.base();
        return base == null ? BigDecimal.ZERO : base;
    }

    private Care care(CrmRecord customer, List<CrmRecord> tickets, PaymentRules payments) {
        List<CrmRecord> open = tickets.stream()
                .filter(ticket -> !Ticket.SETTLED.contains(ticket.require(Ticket.STATE)))
                .toList();
        int complaints = (int) open.stream()
                .filter(ticket -> "COMPLAINT".equals(ticket.get(Ticket.KIND)))
                .count();
        java.time.Instant followed = customer.get(Customer.LAST_FOLLOWED_AT);
        @Nullable LocalDate last = followed == null ? null : LocalDate.ofInstant(followed, zone);
        return new Care(
                last,
                complaints,
                open.size() - complaints,
                tickets.size(),
                payments.due(),
                payments.inTime(),
                null); // nobody is asked yet how satisfied he is
    }

    private Map<UUID, List<CrmRecord>> by(RecordType type, Field<UUID> link, Set<Object> customers) {
        RecordQuery query = RecordQuery.of(type).where(new Filter.In(Path.of(link), customers));
        List<CrmRecord> all = new ArrayList<>();
        List<CrmRecord> some;
        do {
            some = source.apply(query.page(new Page(Page.MOST, null, all.size())));
            all.addAll(some);
        } while (some.size() == Page.MOST);
        return all.stream().collect(Collectors.groupingBy(one -> one.require(link)));
    }
}
