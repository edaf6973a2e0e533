package org.kehu.common.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordType;

/** Money or hours that were put into a customer. Activities that say how long they took count by themselves. */
public final class ServiceCost {
    public static final Field<UUID> CUSTOMER =
            Field.link("customer", "customer").required();
    public static final Field<String> KIND = Field.choice(
                    "kind", "TRAVEL", "HOSPITALITY", "GIFT", "SAMPLE", "SERVICE", "TRAINING", "DISCOUNT", "OTHER")
            .required();
    public static final Field<String> WHAT = Field.text("what").required();
    public static final Field<Money> AMOUNT = Field.money("amount").notNegative();
    public static final Field<BigDecimal> HOURS = Field.number("hours").between("0", "10000");
    public static final Field<LocalDate> SPENT_ON = Field.date("spentOn").required();
    public static final Field<UUID> SPENT_BY = Field.link("spentBy", "user");
    public static final Field<String> NOTE = Field.text("note");
    public static final RecordType TYPE = RecordType.of(
                    "serviceCost", WHAT, CUSTOMER, KIND, WHAT, AMOUNT, HOURS, SPENT_ON, SPENT_BY, NOTE)
            .childOf(CUSTOMER)
            .asPart();

    private ServiceCost() {}
}
