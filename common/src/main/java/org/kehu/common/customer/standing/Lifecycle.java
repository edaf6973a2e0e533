package org.kehu.common.customer.standing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The stage of a customer's life, by what it bought, when, and what is open. */
public final class Lifecycle {
    private Lifecycle() {}

    public static String of(CustomerFigures figures, StandingRules rules, LocalDate today) {
        Purchases bought = figures.bought();
        LocalDate last = bought.last();
        if (last == null) {
            return figures.openDeals() > 0
                    ? "OPPORTUNITY"
                    : figures.care().lastFollowed() == null ? "PROSPECT" : "LEAD";
        }
        long quiet = ChronoUnit.DAYS.between(last, today);
        if (quiet > rules.lostDays()) {
            return "LOST";
        }
        if (quiet > rules.riskDays()) {
            return "AT_RISK";
        }
        LocalDate before = bought.before();
        LocalDate order = bought.lastOrder();
        if (before != null && order != null && ChronoUnit.DAYS.between(before, order) > rules.lostDays()) {
            return "WON_BACK";
        }
        if (bought.ever() <= 1) {
            return "FIRST_BUYER";
        }
        return bought.times() >= rules.loyalOrders() ? "LOYAL" : "ACTIVE";
    }
}
