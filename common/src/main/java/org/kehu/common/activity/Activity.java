package org.kehu.common.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Something done with a customer. A call, visit, mail, meeting or message is a follow-up 跟进; a note is not. */
public final class Activity {
    private static final Set<String> FOLLOW_UPS = Set.of("CALL", "VISIT", "MAIL", "MEETING", "MESSAGE");

    public static final Field<UUID> CUSTOMER =
            Field.link("customer", "customer").required();
    public static final Field<String> KIND = Field.choice("kind", "CALL", "VISIT", "MAIL", "MEETING", "MESSAGE", "NOTE")
            .required();
    public static final Field<String> DIRECTION = Field.choice("direction", "OUT", "IN");
    public static final Field<String> SUBJECT = Field.text("subject").required().searchable();
    public static final Field<String> CONTENT = Field.longText("content");
    public static final Field<Instant> STARTED_AT = Field.instant("startedAt").required();
    public static final Field<BigDecimal> MINUTES = Field.number("minutes").between("0", "10080");
    public static final Field<UUID> CONTACT = Field.link("contact", "contact");
    public static final Field<UUID> OPPORTUNITY = Field.link("opportunity", "opportunity");
    public static final Field<String> RESULT =
            Field.choice("result", "REACHED", "NOT_REACHED", "INTERESTED", "NOT_INTERESTED", "AGREED");
    public static final Field<String> NEXT_STEP = Field.text("nextStep");
    public static final Field<Instant> NEXT_AT = Field.instant("nextAt");
    public static final RecordType TYPE = RecordType.of(
                    "activity",
                    SUBJECT,
                    CUSTOMER,
                    KIND,
                    DIRECTION,
                    SUBJECT,
                    CONTENT,
                    STARTED_AT,
                    MINUTES,
                    CONTACT,
                    OPPORTUNITY,
                    RESULT,
                    NEXT_STEP,
                    NEXT_AT)
            .childOf(CUSTOMER);

    private Activity() {}

    static boolean isFollowUp(String kind) {
        return FOLLOW_UPS.contains(kind);
    }
}
