package org.kehu.common.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.record.Address;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.ScopeFields;

/** A small schema with every kind of field, links in circles, a child, configuration, and names that are words of SQL. */
public final class Sample {
    public static final Field<String> USER_NAME = Field.text("name").required().searchable();
    public static final Field<String> USER_LEVEL = Field.choice("level", "low", "middle", "high");
    public static final Field<UUID> USER_BOSS = Field.link("boss", "user");
    public static final RecordType USER =
            RecordType.of("user", USER_NAME, USER_NAME, USER_LEVEL, USER_BOSS).asConfiguration();

    public static final Field<String> NAME = Field.text("name").required().searchable();
    public static final Field<String> NUMBER = Field.text("number").verbOnly();
    public static final Field<String> ALIAS = Field.text("alias").verbOnly();
    public static final Field<String> NOTE = Field.longText("note").searchable();
    public static final Field<PersonName> PERSON = Field.personName("person").searchable();
    public static final Field<String> EMAIL = Field.email("email").searchable();
    public static final Field<String> PHONE = Field.phone("phone").searchable();
    public static final Field<String> SITE = Field.url("site");
    public static final Field<BigDecimal> RATING = Field.number("rating");
    public static final Field<Long> VISITS = Field.counter("visits");
    public static final Field<Money> CREDIT_LIMIT = Field.money("creditLimit").guarded();
    public static final Field<LocalDate> FOUNDED = Field.date("founded");
    public static final Field<Instant> LAST_SEEN = Field.instant("lastSeen");
    public static final Field<Boolean> VIP = Field.bool("vip");
    /** Declared out of alphabet, so that an order by code would show. */
    public static final Field<String> STATUS = Field.choice("status", "new", "open", "closed");

    public static final Field<Set<String>> TAGS = Field.tags("tags");
    public static final Field<Set<String>> CHANNELS = Field.multiChoice("channels", List.of("mail", "phone", "chat"));
    public static final Field<Address> ADDRESS = Field.address("address").searchable();
    public static final Field<UUID> OWNER = Field.link("owner", "user");
    public static final Field<UUID> PARENT = Field.link("parent", "customer");
    public static final RecordType CUSTOMER = RecordType.of(
                    "customer",
                    NAME,
                    NAME,
                    NUMBER,
                    ALIAS,
                    NOTE,
                    PERSON,
                    EMAIL,
                    PHONE,
                    SITE,
                    RATING,
                    VISITS,
                    CREDIT_LIMIT,
                    FOUNDED,
                    LAST_SEEN,
                    VIP,
                    STATUS,
                    TAGS,
                    CHANNELS,
                    ADDRESS,
                    OWNER,
                    PARENT)
            .scopedBy(new ScopeFields(OWNER, null, null, null, null))
            .numbered(new Numbering(NUMBER, ALIAS, "C", 100_001));

    public static final Field<String> TICKET_SUBJECT = Field.text("subject").searchable();
    public static final Field<UUID> TICKET_CUSTOMER = Field.link("customer", "customer");
    public static final Field<UUID> TICKET_USER = Field.link("user", "user");
    public static final Field<BigDecimal> TICKET_ORDER = Field.number("order");
    public static final RecordType TICKET = RecordType.of(
                    "ticket", TICKET_SUBJECT, TICKET_SUBJECT, TICKET_CUSTOMER, TICKET_USER, TICKET_ORDER)
            .scopedBy(new ScopeFields(TICKET_USER, null, null, null, null));

    public static final Field<String> MESSAGE_TEXT = Field.text("text");
    public static final Field<UUID> MESSAGE_TICKET = Field.link("ticket", "ticket");
    public static final Field<Long> MESSAGE_SIZE = Field.counter("size");
    public static final RecordType MESSAGE = RecordType.of(
                    "message", MESSAGE_TEXT, MESSAGE_TEXT, MESSAGE_TICKET, MESSAGE_SIZE)
            .childOf(MESSAGE_TICKET);

    public static final RecordSchema SCHEMA = new RecordSchema(List.of(USER, CUSTOMER, TICKET, MESSAGE));

    private Sample() {}
}
