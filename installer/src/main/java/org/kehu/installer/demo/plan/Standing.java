package org.kehu.installer.demo.plan;

import java.time.LocalDate;
import java.util.List;
import org.kehu.installer.demo.source.Order;

/** Where a customer is in its life with the company, told from its orders alone. */
public enum Standing {
    PROSPECT,
    FIRST_BUYER,
    ACTIVE,
    LOYAL,
    AT_RISK;

    /** The orders are in time order. Who bought nothing for a year is at risk; five orders make a loyal customer. */
    static Standing of(List<Order> orders, DateShift shift, LocalDate today) {
        if (orders.isEmpty()) {
            return PROSPECT;
        }
        LocalDate last = shift.day(orders.get(orders.size() - 1).ordered());
        if (last.isBefore(today.minusYears(1))) {
            return AT_RISK;
        }
        if (orders.size() == 1) {
            return FIRST_BUYER;
        }
        return orders.size() < 5 ? ACTIVE : LOYAL;
    }
}
