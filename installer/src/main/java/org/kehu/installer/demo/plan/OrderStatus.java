package org.kehu.installer.demo.plan;

import org.kehu.installer.demo.source.OrderState;

/** The states of Kehu's orders that the company's orders are in. */
public enum OrderStatus {
    FULFILLING,
    SHIPPED,
    COMPLETED,
    CANCELLED,
    ON_HOLD,
    DISPUTED;

    /** A resolved order is one whose dispute ended after it had shipped, so nothing is left to do. */
    static OrderStatus of(OrderState state) {
        return switch (state) {
            case IN_PROCESS -> FULFILLING;
            case SHIPPED -> SHIPPED;
            case RESOLVED -> COMPLETED;
            case CANCELLED -> CANCELLED;
            case ON_HOLD -> ON_HOLD;
            case DISPUTED -> DISPUTED;
        };
    }
}
