package org.kehu.installer.demo.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kehu.installer.demo.source.Customer;
import org.kehu.installer.demo.source.Order;
import org.kehu.installer.demo.source.Product;
import org.kehu.installer.demo.source.SteelWheels;

/** What all rules of the plan start from. Derived records end on the day before {@code today} or earlier. */
record Basis(
        SteelWheels source,
        LocalDate today,
        DateShift shift,
        Dice dice,
        Staff staff,
        List<Trade> trades,
        Map<String, Product> products,
        DemoTexts texts) {

    static Basis of(SteelWheels source, LocalDate today, long seed) {
        Staff staff = new Staff(source);
        Map<Integer, List<Order>> orders = source.orders().stream().collect(Collectors.groupingBy(Order::customer));
        List<Trade> trades = source.customers().stream()
                .sorted(Comparator.comparingInt(Customer::number))
                .map(c -> new Trade(c, orders.getOrDefault(c.number(), List.of()), staff.owner(c)))
                .toList();
        Map<String, Product> products =
                source.products().stream().collect(Collectors.toMap(Product::code, Function.identity()));
        DateShift shift = DateShift.landing(SteelWheels.LAST_DAY, today);
        return new Basis(source, today, shift, new Dice(seed), staff, trades, products, DemoTexts.load());
    }

    boolean isPast(LocalDate day) {
        return day.isBefore(today);
    }

    LocalDate yesterday() {
        return today.minusDays(1);
    }
}
