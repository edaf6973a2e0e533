package org.kehu.common.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.Queue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Money;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;

/** Whole records for tests of stores, named rather than random. */
public final class SampleRecords {
    public static final UUID OWNER = Ids.named("sample owner");
    private static final Instant MADE = Instant.parse("2026-03-02T01:30:00Z");

    private SampleRecords() {}

    public static CrmRecord customer(String name) {
        return stamped(CrmRecord.blank(Customer.TYPE, Ids.named("sample customer " + name)))
                .with(Customer.KIND, "COMPANY")
                .with(Customer.NAME, name)
                .with(Customer.STATUS, "ACTIVE")
                .with(Customer.TAGS, Set.of("重点", "north"))
                .with(Customer.CREDIT_LIMIT, Money.of("125000.50", "CNY"))
                .with(Customer.OWNER, OWNER)
                .atRevision(1);
    }

    public static CrmRecord order(CrmRecord customer, String name) {
        return stamped(CrmRecord.blank(Order.TYPE, Ids.named("sample order " + name)))
                .with(Order.CUSTOMER, customer.id())
                .with(Order.STATE, "DRAFT")
                .with(Order.ORDERED_ON, LocalDate.of(2026, 3, 2))
                .with(Order.OWNER, OWNER)
                .atRevision(1);
    }

    public static CrmRecord line(CrmRecord order, int number) {
        return stamped(CrmRecord.blank(OrderLine.TYPE, Ids.named("sample line " + order.id() + number)))
                .with(OrderLine.ORDER, order.id())
                .with(OrderLine.PRODUCT, Ids.named("sample product"))
                .with(OrderLine.QUANTITY, java.math.BigDecimal.valueOf(number))
                .with(OrderLine.PRICE, Money.of("12.50", "CNY"))
                .atRevision(1);
    }

    public static CrmRecord queue(String name) {
        return stamped(CrmRecord.blank(Queue.TYPE, Ids.named("sample queue " + name)))
                .with(Queue.NAME, name)
                .atRevision(1);
    }

    private static CrmRecord stamped(CrmRecord record) {
        return record.with(SystemFields.CREATED_AT, MADE)
                .with(SystemFields.CREATED_BY, OWNER)
                .with(SystemFields.MODIFIED_AT, MADE)
                .with(SystemFields.MODIFIED_BY, OWNER);
    }
}
