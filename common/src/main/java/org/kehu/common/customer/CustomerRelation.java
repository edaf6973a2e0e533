package org.kehu.common.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/**
 * What one customer is to another: the kind says what the other one is to the customer that it belongs to. Seen by those who see
 * that customer; they know the other one by name. The group that a customer is part of is a field of its own.
 */
public final class CustomerRelation {
    public static final Field<UUID> CUSTOMER =
            Field.link("customer", "customer").required();
    public static final Field<UUID> OTHER = Field.link("other", "customer").required();
    /** PARTNER and COMPETITOR read the same from both ends; each other one has a word for either. */
    public static final Field<String> KIND = Field.choice(
                    "kind", "PARTNER", "DEALER", "SUPPLIER", "REFERRER", "INVESTOR", "COMPETITOR", "OTHER")
            .required();

    public static final Field<LocalDate> SINCE = Field.date("since");
    public static final Field<String> NOTE = Field.text("note").limit(200);
    public static final RecordType TYPE = RecordType.of("customerRelation", KIND, CUSTOMER, OTHER, KIND, SINCE, NOTE)
            .childOf(CUSTOMER)
            .asPart();

    private CustomerRelation() {}
}
