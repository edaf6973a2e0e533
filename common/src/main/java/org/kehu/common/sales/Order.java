package org.kehu.common.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kehu.common.organisation.Role;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.ScopeFields;

/** What a customer has ordered; its lines are records of their own. */
public final class Order {
    public static final Field<String> NUMBER =
            Field.text("number").limit(40).searchable().verbOnly();
    public static final Field<String> ALIAS =
            Field.text("alias").limit(40).searchable().verbOnly();
    public static final Field<UUID> CUSTOMER =
            Field.link("customer", "customer").required();
    public static final Field<UUID> OPPORTUNITY = Field.link("opportunity", "opportunity");
    /** The dealer or partner through whom it is sold. */
    public static final Field<UUID> SOLD_THROUGH = Field.link("soldThrough", "customer");

    public static final Field<String> STATE = Field.choice(
                    "state",
                    "DRAFT",
                    "SUBMITTED",
                    "APPROVED",
                    "FULFILLING",
                    "SHIPPED",
                    "COMPLETED",
                    "REJECTED",
                    "CANCELLED",
                    "ON_HOLD",
                    "DISPUTED")
            .required()
            .initially("DRAFT")
            .verbOnly();
    /** States of what counts as bought: no draft, and nothing rejected or cancelled. */
    public static final List<String> PLACED = STATE.options().stream()
            .filter(state -> !List.of("DRAFT", "REJECTED", "CANCELLED").contains(state))
            .toList();

    public static final Field<LocalDate> ORDERED_ON = Field.date("orderedOn").required();
    public static final Field<LocalDate> REQUIRED_ON = Field.date("requiredOn");
    public static final Field<LocalDate> SHIPPED_ON = Field.date("shippedOn");
    public static final Field<Money> TOTAL = Field.money("total").rolledUp();
    public static final Field<Long> LINES = Field.counter("lines").rolledUp();
    public static final Field<String> COMMENTS = Field.longText("comments");
    public static final Field<UUID> OWNER =
            Field.link("owner", "user").required().verbOnly().needing(Role.ASSIGN);
    public static final Field<UUID> DEPARTMENT =
            Field.link("department", "department").verbOnly().needing(Role.ASSIGN);
    public static final RecordType TYPE = RecordType.of(
                    "order",
                    NUMBER,
                    NUMBER,
                    ALIAS,
                    CUSTOMER,
                    OPPORTUNITY,
                    SOLD_THROUGH,
                    STATE,
                    ORDERED_ON,
                    REQUIRED_ON,
                    SHIPPED_ON,
                    TOTAL,
                    LINES,
                    COMMENTS,
                    OWNER,
                    DEPARTMENT)
            .scopedBy(ScopeFields.of(OWNER, DEPARTMENT))
            .numbered(new Numbering(NUMBER, ALIAS, "O", 100_001));

    private Order() {}
}
