package org.kehu.common.service;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.ScopeFields;

/** A customer's request, from the first word to the last. */
public final class Ticket {
    public static final String NEW = "NEW";
    public static final String ASSIGNED = "ASSIGNED";
    public static final String IN_PROGRESS = "IN_PROGRESS";
    public static final String PENDING = "PENDING";
    public static final String RESOLVED = "RESOLVED";
    public static final String CLOSED = "CLOSED";
    public static final String REOPENED = "REOPENED";
    /** States in which nobody works on it any more. */
    public static final Set<String> SETTLED = Set.of(RESOLVED, CLOSED);

    /** States in which it waits for somebody to begin. */
    public static final Set<String> UNBEGUN = Set.of(NEW, ASSIGNED, REOPENED);

    public static final Field<String> NUMBER =
            Field.text("number").limit(40).searchable().verbOnly();
    public static final Field<String> ALIAS =
            Field.text("alias").limit(40).searchable().verbOnly();
    public static final Field<String> SUBJECT = Field.text("subject").required().searchable();
    public static final Field<UUID> CUSTOMER =
            Field.link("customer", "customer").required();
    public static final Field<UUID> CONTACT = Field.link("contact", "contact");
    public static final Field<UUID> ORDER = Field.link("order", "order");
    public static final Field<UUID> PRODUCT = Field.link("product", "product");
    public static final Field<String> KIND = Field.choice("kind", "QUESTION", "FAULT", "COMPLAINT", "RETURN", "REQUEST")
            .required()
            .initially("QUESTION");
    public static final Field<String> PRIORITY = Field.choice("priority", "LOW", "NORMAL", "HIGH", "URGENT")
            .required()
            .initially("NORMAL");
    public static final Field<String> CHANNEL = Field.choice("channel", "MAIL", "PHONE", "WEB", "OTHER");
    public static final Field<String> STATE = Field.choice(
                    "state", NEW, ASSIGNED, IN_PROGRESS, PENDING, REOPENED, RESOLVED, CLOSED)
            .required()
            .initially(NEW)
            .verbOnly();
    public static final Field<UUID> QUEUE =
            Field.link("queue", "queue").keepingTarget().required();
    /** The agent who works on it, null while nobody does. */
    public static final Field<UUID> OWNER = Field.link("owner", "user").verbOnly();

    public static final Field<UUID> DEPARTMENT =
            Field.link("department", "department").verbOnly();
    /** By when it should be solved. */
    public static final Field<Instant> DUE_AT = Field.instant("dueAt");

    public static final Field<Instant> FIRST_ANSWERED_AT =
            Field.instant("firstAnsweredAt").verbOnly();
    public static final Field<Instant> RESOLVED_AT = Field.instant("resolvedAt").verbOnly();
    public static final Field<Instant> CLOSED_AT = Field.instant("closedAt").verbOnly();
    public static final Field<String> SOLUTION = Field.longText("solution").verbOnly();
    public static final RecordType TYPE = RecordType.of(
                    "ticket",
                    SUBJECT,
                    NUMBER,
                    ALIAS,
                    SUBJECT,
                    CUSTOMER,
                    CONTACT,
                    ORDER,
                    PRODUCT,
                    KIND,
                    PRIORITY,
                    CHANNEL,
                    STATE,
                    QUEUE,
                    OWNER,
                    DEPARTMENT,
                    DUE_AT,
                    FIRST_ANSWERED_AT,
                    RESOLVED_AT,
                    CLOSED_AT,
                    SOLUTION)
            .scopedBy(ScopeFields.of(OWNER, DEPARTMENT).queuedBy(QUEUE))
            .numbered(new Numbering(NUMBER, ALIAS, "T", 20_001));

    private Ticket() {}
}
