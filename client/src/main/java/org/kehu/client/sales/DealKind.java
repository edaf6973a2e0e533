package org.kehu.client.sales;

import java.util.Locale;

/** What can become of a deal between two times; its amount may change beside. */
enum DealKind {
    ADDED,
    MOVED,
    WON,
    LOST,
    GONE,
    AMOUNT;

    String labelKey() {
        return "board.since." + id();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
