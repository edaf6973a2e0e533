package org.kehu.common.handover;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.ScopeFields;

/** That somebody's records were handed over: from whom, to whom by which rules, and what came of it. Undone with the handover. */
public final class Handover {
    public static final String RUNNING = "RUNNING";
    public static final String DONE = "DONE";
    public static final String STOPPED = "STOPPED";

    public static final Field<String> REASON = Field.text("reason").required();
    public static final Field<UUID> LEAVER =
            Field.link("leaver", "user").required().verbOnly();
    /** Who gets what no rule gives to somebody else. */
    public static final Field<UUID> RECEIVER =
            Field.link("receiver", "user").required().verbOnly();
    /** As {@link HandoverRules} writes them; empty for none. */
    public static final Field<String> RULES = Field.longText("rules").verbOnly();
    /** Whether the leaver reads and writes nothing since. */
    public static final Field<Boolean> BARRED = Field.bool("barred").verbOnly();

    public static final Field<String> STATE = Field.choice("state", RUNNING, DONE, STOPPED)
            .required()
            .initially(RUNNING)
            .verbOnly();
    public static final Field<BigDecimal> MOVED = Field.number("moved").verbOnly();
    /** Records that the giver's device does not hold: what became of them, the server decided. */
    public static final Field<BigDecimal> SENT = Field.number("sent").verbOnly();

    public static final Field<BigDecimal> LEFT = Field.number("leftCount").verbOnly();
    public static final Field<Instant> ENDED_AT = Field.instant("endedAt").verbOnly();
    public static final Field<UUID> OWNER = Field.link("owner", "user").verbOnly();
    public static final Field<UUID> DEPARTMENT =
            Field.link("department", "department").verbOnly();
    public static final RecordType TYPE = RecordType.of(
                    "handover",
                    REASON,
                    REASON,
                    LEAVER,
                    RECEIVER,
                    RULES,
                    BARRED,
                    STATE,
                    MOVED,
                    SENT,
                    LEFT,
                    ENDED_AT,
                    OWNER,
                    DEPARTMENT)
            .scopedBy(ScopeFields.of(OWNER, DEPARTMENT))
            .undoneWithin(30);

    private Handover() {}
}
