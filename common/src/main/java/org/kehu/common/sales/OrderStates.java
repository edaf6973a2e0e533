package org.kehu.common.sales;

import java.util.List;
import java.util.Map;

/** The ways of an order: forward to its completion, aside while something is wrong, and out. */
public final class OrderStates {
    private static final Map<String, List<String>> AFTER = Map.of(
            "DRAFT", List.of("SUBMITTED", "CANCELLED"),
            "SUBMITTED", List.of("APPROVED", "REJECTED", "DRAFT", "CANCELLED"),
            "APPROVED", List.of("FULFILLING", "ON_HOLD", "CANCELLED"),
            "FULFILLING", List.of("SHIPPED", "ON_HOLD", "DISPUTED", "CANCELLED"),
            "SHIPPED", List.of("COMPLETED", "DISPUTED"),
            "ON_HOLD", List.of("APPROVED", "FULFILLING", "CANCELLED"),
            "DISPUTED", List.of("FULFILLING", "SHIPPED", "COMPLETED", "CANCELLED"),
            "REJECTED", List.of("DRAFT", "CANCELLED"));

    private OrderStates() {}

    /** States that may follow; none after the end. */
    public static List<String> after(String state) {
        return AFTER.getOrDefault(state, List.of());
    }
}
