package org.kehu.common.sales;

import java.math.BigDecimal;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** The stages that an opportunity goes through, in one trade. */
public final class Pipeline {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<BigDecimal> POSITION = Field.number("position");
    public static final RecordType TYPE =
            RecordType.of("pipeline", NAME, NAME, POSITION).asConfiguration();

    private Pipeline() {}
}
