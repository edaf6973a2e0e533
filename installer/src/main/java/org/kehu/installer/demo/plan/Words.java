package org.kehu.installer.demo.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kehu.installer.demo.source.Order;
import org.kehu.installer.demo.source.OrderLine;
import org.kehu.installer.demo.source.Product;

/** The words that the texts may name: of the customer always, of an order where there is one. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);

    private Words() {}

    static Map<String, Object> of(Trade trade) {
        Map<String, Object> words = new HashMap<>();
        words.put("customer", trade.customer().name());
        words.put(
                "contact",
                trade.customer().contactFirstName() + " " + trade.customer().contactLastName());
        words.put("city", trade.customer().address().city());
        words.put("owner", trade.owner().firstName());
        return words;
    }

    static Map<String, Object> of(Basis basis, Trade trade, Order order) {
        Map<String, Object> words = of(trade);
        Product favourite = favourite(basis, order);
        words.put("order", String.valueOf(order.number()));
        words.put("product", favourite.name());
        words.put("line", favourite.line().toLowerCase(Locale.ROOT));
        words.put("count", order.lines().size());
        words.put("amount", order.amount());
        words.put("required", day(basis.shift().day(order.required())));
        LocalDate shipped = order.shipped();
        words.put("shipped", shipped == null ? "" : day(basis.shift().day(shipped)));
        String comment = order.comment();
        words.put("comment", comment == null ? "" : basis.shift().text(comment));
        return words;
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    static String dollars(BigDecimal amount) {
        return String.format(Locale.US, "USD %,.0f", amount);
    }

    /** The product on which the order's customer spends most in it. */
    static Product favourite(Basis basis, Order order) {
        OrderLine largest = order.lines().stream()
                .max(Comparator.comparing(OrderLine::amount).thenComparing(OrderLine::product))
                .orElseThrow();
        return basis.products().get(largest.product());
    }
}
