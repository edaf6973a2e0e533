package org.kehu.common.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kehu.common.organisation.Role;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.ScopeFields;

/** Something to be done by someone, by a day. */
public final class Task {
    public static final String OPEN = "OPEN";
    public static final String DOING = "DOING";
    public static final String DONE = "DONE";
    public static final String CANCELLED = "CANCELLED";

    /** To look whether what is known of a customer is still true. */
    public static final String VERIFY = "VERIFY";

    public static final Field<String> SUBJECT = Field.text("subject").required().searchable();
    public static final Field<String> KIND = Field.choice(
                    "kind", "GENERAL", "CALL", "VISIT", "MAIL", "QUOTE", "CONTRACT", VERIFY)
            .required()
            .initially("GENERAL");
    public static final Field<LocalDate> DUE = Field.date("due");
    public static final Field<String> PRIORITY =
            Field.choice("priority", "LOW", "NORMAL", "HIGH").required().initially("NORMAL");
    public static final Field<String> STATE = Field.choice("state", OPEN, DOING, DONE, CANCELLED)
            .required()
            .initially(OPEN)
            .verbOnly();
    public static final Field<Instant> DONE_AT = Field.instant("doneAt").verbOnly();
    public static final Field<UUID> CUSTOMER = Field.link("customer", "customer");
    public static final Field<UUID> OPPORTUNITY = Field.link("opportunity", "opportunity");
    public static final Field<UUID> TICKET = Field.link("ticket", "ticket");
    public static final Field<String> NOTES = Field.longText("notes");
    public static final Field<UUID> OWNER =
            Field.link("owner", "user").required().verbOnly().needing(Role.ASSIGN);
    public static final Field<UUID> DEPARTMENT =
            Field.link("department", "department").verbOnly().needing(Role.ASSIGN);
    public static final RecordType TYPE = RecordType.of(
                    "task",
                    SUBJECT,
                    SUBJECT,
                    KIND,
                    DUE,
                    PRIORITY,
                    STATE,
                    DONE_AT,
                    CUSTOMER,
                    OPPORTUNITY,
                    TICKET,
                    NOTES,
                    OWNER,
                    DEPARTMENT)
            .scopedBy(ScopeFields.of(OWNER, DEPARTMENT));

    private Task() {}
}
