package org.kehu.installer.demo.plan;

import java.util.Comparator;
import java.util.List;
import org.kehu.installer.demo.source.Customer;
import org.kehu.installer.demo.source.Order;

/** A customer of the source with all its orders in time order, and who looks after it: what the rules derive from. */
record Trade(Customer customer, List<Order> orders, PlannedUser owner) {

    Trade {
        orders = orders.stream()
                .sorted(Comparator.comparing(Order::ordered).thenComparingInt(Order::number))
                .toList();
    }

    SourceKey customerKey() {
        return SourceKey.customer(customer.number());
    }

    SourceKey contactKey() {
        return SourceKey.contact(customer.number());
    }

    OfficeHours hours() {
        return new OfficeHours(owner.zone());
    }
}
