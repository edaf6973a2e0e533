package org.kehu.common.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** A step of a pipeline, what it takes to enter it, and how likely a deal in it is won. */
public final class Stage {
    public static final String OPEN = "OPEN";
    public static final String WON = "WON";
    public static final String LOST = "LOST";

    public static final Field<UUID> PIPELINE =
            Field.link("pipeline", "pipeline").required();
    public static final Field<String> NAME = Field.text("name").limit(80).required();
    public static final Field<BigDecimal> POSITION = Field.number("position").required();
    public static final Field<String> KIND =
            Field.choice("kind", OPEN, WON, LOST).required().initially(OPEN);
    /** Percent. */
    public static final Field<BigDecimal> PROBABILITY =
            Field.number("probability").between("0", "100").required().initially(BigDecimal.ZERO);
    /** Days after which a deal has stayed too long. */
    public static final Field<BigDecimal> MOST_DAYS = Field.number("mostDays").between("1", "3650");
    /** Names of opportunity fields that must have a value to enter. */
    public static final Field<Set<String>> REQUIRES = Field.multiChoice(
            "requires", List.of("amount", "expectedClose", "contact", "need", "nextStep", "competitor"));

    public static final RecordType TYPE = RecordType.of(
                    "stage", NAME, PIPELINE, NAME, POSITION, KIND, PROBABILITY, MOST_DAYS, REQUIRES)
            .childOf(PIPELINE)
            .asConfiguration();

    private Stage() {}
}
