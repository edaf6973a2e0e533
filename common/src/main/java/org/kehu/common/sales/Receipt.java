package org.kehu.common.sales;

import java.time.LocalDate;
import java.util.UUID;
import org.kehu.common.organisation.Role;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.ScopeFields;

/** Money received 回款. */
public final class Receipt {
    public static final Field<String> NUMBER =
            Field.text("number").limit(40).searchable().verbOnly();
    public static final Field<String> ALIAS =
            Field.text("alias").limit(40).searchable().verbOnly();
    public static final Field<UUID> CUSTOMER =
            Field.link("customer", "customer").required();
    public static final Field<UUID> ORDER = Field.link("order", "order");
    public static final Field<String> CONTRACT = Field.text("contract").limit(80);
    public static final Field<Money> AMOUNT =
            Field.money("amount").notNegative().required();
    public static final Field<LocalDate> RECEIVED_ON = Field.date("receivedOn").required();
    public static final Field<String> METHOD = Field.choice("method", "TRANSFER", "CHECK", "CASH", "CARD", "OTHER");
    public static final Field<String> REFERENCE =
            Field.text("reference").limit(80).searchable();
    public static final Field<UUID> OWNER =
            Field.link("owner", "user").required().verbOnly().needing(Role.ASSIGN);
    public static final Field<UUID> DEPARTMENT =
            Field.link("department", "department").verbOnly().needing(Role.ASSIGN);
    public static final RecordType TYPE = RecordType.of(
                    "receipt",
                    NUMBER,
                    NUMBER,
                    ALIAS,
                    CUSTOMER,
                    ORDER,
                    CONTRACT,
                    AMOUNT,
                    RECEIVED_ON,
                    METHOD,
                    REFERENCE,
                    OWNER,
                    DEPARTMENT)
            .scopedBy(ScopeFields.of(OWNER, DEPARTMENT))
            .numbered(new Numbering(NUMBER, ALIAS, "R", 100_001));

    private Receipt() {}
}
