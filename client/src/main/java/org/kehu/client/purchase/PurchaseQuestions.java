package org.kehu.client.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.marketing.PurchaseRules;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryQuery.Bucket;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.query.SummaryQuery.Function;
import org.kehu.common.query.SummaryQuery.Group;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;
import org.kehu.common.sales.Product;
import org.kehu.common.sales.Receipt;

/** What the store is asked about the purchases of a customer, and the rows behind each figure. Reads off the FX thread. */
record PurchaseQuestions(RecordDesk desk, UUID customer) {
    static final Set<String> TYPES = Set.of("order", "orderLine", "receipt", "product");
    /** Lines are looked for in the latest so many orders. */
    static final int MOST_ORDERS = 1000;

    private static final int QUARTERS = 12;

    /** Whether this person may know of purchases at all. */
    boolean isAllowed() {
        return new Sums(desk).mayRead(Order.TYPE, Order.CUSTOMER, Order.STATE, Order.ORDERED_ON);
    }

    boolean seesReceipts() {
        return new Sums(desk).mayRead(Receipt.TYPE, Receipt.CUSTOMER);
    }

    Filter orders() {
        return Filter.and(
                Filter.eq(Order.CUSTOMER, customer), new Filter.In(Path.of(Order.STATE), Set.copyOf(Order.PLACED)));
    }

    Filter orders(LocalDate from, LocalDate to) {
        return Filter.and(
                Filter.eq(Order.CUSTOMER, customer),
                new Filter.In(Path.of(Order.STATE), Set.copyOf(Order.PLACED)),
                Filter.and(
                        Filter.compare(Order.ORDERED_ON, Filter.Operator.GE, from),
                        Filter.compare(Order.ORDERED_ON, Filter.Operator.LE, to)));
    }

    /** What was bought: orders without returns, as far as this person may read which are. */
    Filter purchases() {
        return bought(orders());
    }

    Filter purchases(LocalDate on) {
        return bought(orders(on, on));
    }

    private Filter bought(Filter orders) {
        return desk.mayRead(Order.TYPE, Order.TOTAL) ? Filter.and(orders, PurchaseRules.NO_RETURN) : orders;
    }

    Filter receipts() {
        return Filter.eq(Receipt.CUSTOMER, customer);
    }

    /** The lines of a product in what this customer ordered. */
    Filter lines(UUID product) {
        return Filter.and(
                Filter.eq(OrderLine.PRODUCT, product),
                new Filter.Compare(Path.of(OrderLine.ORDER, Order.CUSTOMER), Filter.Operator.EQ, customer),
                new Filter.In(Path.of(OrderLine.ORDER, Order.STATE), Set.copyOf(Order.PLACED)));
    }

    LocalDate aYearAgo() {
        return desk.texts().formats().today().minusYears(1);
    }

    Purchases read() {
        if (!isAllowed()) {
            return Purchases.NONE;
        }
        Sums sums = new Sums(desk);
        List<?> whole = sums.one(
                Order.TYPE,
                purchases(),
                new Figure(Function.LEAST, Path.of(Order.ORDERED_ON)),
                new Figure(Function.GREATEST, Path.of(Order.ORDERED_ON)));
        LocalDate today = desk.texts().formats().today();
        return new Purchases(
                sums.total(Order.TYPE, purchases(), Order.TOTAL)
                        .of(sums.total(Order.TYPE, orders(), Order.TOTAL).sum()),
                sums.total(Order.TYPE, orders(aYearAgo(), today), Order.TOTAL).sum(),
                whole.get(0) instanceof LocalDate first ? first : null,
                whole.get(1) instanceof LocalDate last ? last : null,
                seesReceipts() ? sums.total(Receipt.TYPE, receipts(), Receipt.AMOUNT) : Purchases.Total.NONE,
                products(),
                quarters(today));
    }

    private List<Purchases.Quarter> quarters(LocalDate today) {
        LocalDate begin = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3 + 3L * (QUARTERS - 1));
        boolean amounts = desk.mayRead(Order.TYPE, Order.TOTAL);
        List<Figure> figures = new ArrayList<>(List.of(Figure.count()));
        if (amounts) {
            figures.add(Figure.sum(Order.TOTAL));
        }
        Group byQuarter = new Group(Path.of(Order.ORDERED_ON), Bucket.QUARTER, null);
        Map<Object, List<?>> found = new HashMap<>();
        desk.records()
                .summary(SummaryQuery.of(
                        RecordQuery.of(Order.TYPE).where(orders(begin, today)),
                        List.of(byQuarter),
                        figures.toArray(Figure[]::new)))
                .forEach(row -> found.put(String.valueOf(row.get(0)), row));
        List<Purchases.Quarter> quarters = new ArrayList<>();
        for (int i = 0; i < QUARTERS; i++) {
            LocalDate at = begin.plusMonths(3L * i);
            List<?> row = found.get(at.toString());
            BigDecimal amount = row == null ? null : amounts ? Sums.decimal(row.get(2)) : null;
            quarters.add(new Purchases.Quarter(
                    at, row == null ? 0 : Sums.number(row.get(1)), amounts ? Purchases.orNothing(amount) : null));
        }
        return quarters;
    }

    /** By the orders' ids: a join would have to look at the lines of everybody. */
    private List<Purchases.Favourite> products() {
        Set<Object> orders = desk
                .records()
                .page(RecordQuery.of(Order.TYPE)
                        .where(orders())
                        .sortedBy(Sort.byDescending(Order.ORDERED_ON))
                        .limit(MOST_ORDERS))
                .records()
                .stream()
                .map(CrmRecord::id)
                .collect(Collectors.toSet());
        boolean amounts = desk.mayRead(OrderLine.TYPE, OrderLine.AMOUNT);
        boolean numbers = desk.mayRead(OrderLine.TYPE, OrderLine.QUANTITY);
        if (orders.isEmpty() || !desk.mayRead(OrderLine.TYPE, OrderLine.PRODUCT) || !(amounts || numbers)) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        if (amounts) {
            figures.add(Figure.sum(OrderLine.AMOUNT));
        }
        if (numbers) {
            figures.add(Figure.sum(OrderLine.QUANTITY));
        }
        List<? extends List<?>> rows = desk.records()
                .summary(SummaryQuery.of(
                        RecordQuery.of(OrderLine.TYPE).where(new Filter.In(Path.of(OrderLine.ORDER), orders)),
                        List.of(Group.by(OrderLine.PRODUCT)),
                        figures.toArray(Figure[]::new)));
        return named(rows, amounts, numbers);
    }

    private List<Purchases.Favourite> named(List<? extends List<?>> rows, boolean amounts, boolean numbers) {
        Set<RecordRef> refs = new HashSet<>();
        rows.forEach(row -> {
            if (row.get(0) instanceof UUID id) {
                refs.add(new RecordRef(Product.TYPE.name(), id));
            }
        });
        Map<RecordRef, String> titles = desk.records().titles(refs);
        List<Purchases.Favourite> products = new ArrayList<>();
        for (List<?> row : rows) {
            if (row.get(0) instanceof UUID id) {
                products.add(new Purchases.Favourite(
                        id,
                        titles.getOrDefault(new RecordRef(Product.TYPE.name(), id), ""),
                        amounts ? Sums.decimal(row.get(1)) : null,
                        numbers ? Sums.decimal(row.get(amounts ? 2 : 1)) : null));
            }
        }
        return products;
    }
}
