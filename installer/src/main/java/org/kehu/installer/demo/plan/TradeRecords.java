package org.kehu.installer.demo.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kehu.installer.demo.source.Order;
import org.kehu.installer.demo.source.OrderLine;
import org.kehu.installer.demo.source.Payment;

/** The records that the source itself has, on today's dates: customers, contacts, products, orders, receipts. */
record TradeRecords(Basis basis) {

    List<PlannedProduct> products() {
        return basis.source().products().stream()
                .map(p -> new PlannedProduct(SourceKey.of(SourceKey.Kind.PRODUCT, p.code()), p))
                .toList();
    }

    List<PlannedCustomer> customers() {
        return basis.trades().stream().map(this::customer).toList();
    }

    List<PlannedContact> contacts() {
        return basis.trades().stream().map(this::contact).toList();
    }

    List<PlannedOrder> orders() {
        return basis.trades().stream()
                .flatMap(trade -> trade.orders().stream().map(order -> order(trade, order)))
                .toList();
    }

    List<PlannedReceipt> receipts() {
        return basis.trades().stream()
                .flatMap(trade -> basis.source().payments().stream()
                        .filter(payment ->
                                payment.customer() == trade.customer().number())
                        .map(payment -> receipt(trade, payment)))
                .toList();
    }

    private PlannedCustomer customer(Trade trade) {
        var customer = trade.customer();
        return new PlannedCustomer(
                trade.customerKey(),
                customer.number(),
                customer.name(),
                customer.phone(),
                customer.address(),
                customer.creditLimit(),
                Standing.of(trade.orders(), basis.shift(), basis.today()),
                trade.owner().key(),
                trade.owner().department(),
                created(trade));
    }

    private PlannedContact contact(Trade trade) {
        var customer = trade.customer();
        return new PlannedContact(
                trade.contactKey(),
                trade.customerKey(),
                customer.contactFirstName(),
                customer.contactLastName(),
                customer.phone(),
                trade.owner().key(),
                trade.owner().department(),
                created(trade));
    }

    /** Three to eight weeks before the first order; who never ordered came in the last half year. */
    private Instant created(Trade trade) {
        int days = basis.dice().between(21, 56, trade.customerKey(), "created");
        LocalDate day = trade.orders().isEmpty()
                ? basis.today().minusDays(basis.dice().between(30, 180, trade.customerKey(), "created"))
                : basis.shift().day(trade.orders().get(0).ordered()).minusDays(days);
        return trade.hours().at(day, days);
    }

    private PlannedOrder order(Trade trade, Order order) {
        LocalDate shipped = order.shipped();
        String comment = order.comment();
        LocalDate ordered = basis.shift().day(order.ordered());
        return new PlannedOrder(
                SourceKey.order(order.number()),
                order.number(),
                trade.customerKey(),
                trade.contactKey(),
                OrderStatus.of(order.state()),
                ordered,
                basis.shift().day(order.required()),
                shipped == null ? null : basis.shift().day(shipped),
                comment == null ? null : basis.shift().text(comment),
                order.lines().stream().map(this::line).toList(),
                order.amount(),
                trade.owner().key(),
                trade.owner().department(),
                trade.hours().at(ordered, order.number()));
    }

    private PlannedOrder.Line line(OrderLine line) {
        BigDecimal amount = line.amount();
        return new PlannedOrder.Line(
                SourceKey.of(SourceKey.Kind.ORDER_LINE, line.order(), line.product()),
                line.position(),
                SourceKey.of(SourceKey.Kind.PRODUCT, line.product()),
                basis.products().get(line.product()).name(),
                line.quantity(),
                line.price(),
                amount);
    }

    private PlannedReceipt receipt(Trade trade, Payment payment) {
        LocalDate received = basis.shift().day(payment.paid());
        SourceKey key = SourceKey.of(SourceKey.Kind.RECEIPT, payment.customer(), payment.cheque());
        LocalDate entered = received.isAfter(basis.yesterday()) ? basis.yesterday() : received;
        return new PlannedReceipt(
                key,
                payment.cheque(),
                trade.customerKey(),
                received,
                payment.amount(),
                trade.owner().key(),
                trade.owner().department(),
                trade.hours().at(entered, basis.dice().between(0, 31, key)));
    }
}
