package org.kehu.common.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kehu.common.organisation.Role;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.ScopeFields;

/** A deal that may come about. */
public final class Opportunity {
    public static final Field<String> NUMBER =
            Field.text("number").limit(40).searchable().verbOnly();
    public static final Field<String> ALIAS =
            Field.text("alias").limit(40).searchable().verbOnly();
    public static final Field<String> TITLE = Field.text("title").required().searchable();
    public static final Field<UUID> CUSTOMER =
            Field.link("customer", "customer").required();
    public static final Field<UUID> CONTACT = Field.link("contact", "contact");
    /** The dealer or partner through whom it is sold. */
    public static final Field<UUID> SOLD_THROUGH = Field.link("soldThrough", "customer");

    public static final Field<UUID> PIPELINE =
            Field.link("pipeline", "pipeline").keepingTarget().required();
    public static final Field<UUID> STAGE =
            Field.link("stage", "stage").keepingTarget().required().verbOnly();
    /** OPEN, WON or LOST: the kind of the stage, kept beside it so that boards and reports need no hop. */
    public static final Field<String> STATUS = Field.choice("status", Stage.OPEN, Stage.WON, Stage.LOST)
            .required()
            .initially(Stage.OPEN)
            .verbOnly();

    public static final Field<Instant> ENTERED_STAGE_AT =
            Field.instant("enteredStageAt").verbOnly();
    /** Percent; the stage's unless someone knows better. */
    public static final Field<BigDecimal> PROBABILITY =
            Field.number("probability").between("0", "100");

    public static final Field<Money> AMOUNT = Field.money("amount").notNegative();
    public static final Field<LocalDate> EXPECTED_CLOSE = Field.date("expectedClose");
    public static final Field<LocalDate> ACTUAL_CLOSE =
            Field.date("actualClose").verbOnly();
    public static final Field<String> NEED = Field.longText("need");
    public static final Field<String> COMPETITOR = Field.text("competitor");
    public static final Field<String> SOURCE = Field.text("source").limit(80);
    public static final Field<String> NEXT_STEP = Field.text("nextStep");
    public static final Field<Instant> NEXT_AT = Field.instant("nextAt");
    public static final Field<String> LOST_REASON = Field.choice(
                    "lostReason", "PRICE", "COMPETITOR", "NO_BUDGET", "POSTPONED", "NO_NEED", "NO_ANSWER", "OTHER")
            .verbOnly();
    public static final Field<String> LOST_NOTES = Field.longText("lostNotes").verbOnly();
    public static final Field<UUID> OWNER =
            Field.link("owner", "user").required().verbOnly().needing(Role.ASSIGN);
    public static final Field<UUID> DEPARTMENT =
            Field.link("department", "department").verbOnly().needing(Role.ASSIGN);
    public static final RecordType TYPE = RecordType.of(
                    "opportunity",
                    TITLE,
                    NUMBER,
                    ALIAS,
                    TITLE,
                    CUSTOMER,
                    CONTACT,
                    SOLD_THROUGH,
                    PIPELINE,
                    STAGE,
                    STATUS,
                    ENTERED_STAGE_AT,
                    PROBABILITY,
                    AMOUNT,
                    EXPECTED_CLOSE,
                    ACTUAL_CLOSE,
                    NEED,
                    COMPETITOR,
                    SOURCE,
                    NEXT_STEP,
                    NEXT_AT,
                    LOST_REASON,
                    LOST_NOTES,
                    OWNER,
                    DEPARTMENT)
            .scopedBy(ScopeFields.of(OWNER, DEPARTMENT))
            .numbered(new Numbering(NUMBER, ALIAS, "D", 100_001));

    private Opportunity() {}
}
