package org.kehu.common.customer;

import java.time.Instant;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Something that a customer did by itself and that says what it is interested in. */
public final class BehaviourEvent {
    public static final Field<UUID> CUSTOMER =
            Field.link("customer", "customer").required();
    public static final Field<String> KIND = Field.choice(
                    "kind",
                    "WEB_VISIT",
                    "MAIL_OPENED",
                    "LINK_CLICKED",
                    "DOWNLOAD",
                    "FORM_SENT",
                    "EVENT_ATTENDED",
                    "SOCIAL",
                    "OTHER")
            .required();
    public static final Field<String> WHAT = Field.text("what").required();
    public static final Field<Instant> OCCURRED_AT = Field.instant("occurredAt").required();
    public static final Field<String> SOURCE = Field.text("source").limit(80);
    public static final Field<UUID> CONTACT = Field.link("contact", "contact");
    public static final RecordType TYPE = RecordType.of(
                    "behaviourEvent", WHAT, CUSTOMER, KIND, WHAT, OCCURRED_AT, SOURCE, CONTACT)
            .childOf(CUSTOMER)
            .asPart();

    private BehaviourEvent() {}
}
