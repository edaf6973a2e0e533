package org.kehu.common.sales;

import java.math.BigDecimal;
import java.util.UUID;
import org.kehu.common.activity.Task;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** A task that entering a stage creates for the owner of the opportunity. */
public final class TaskTemplate {
    public static final Field<UUID> STAGE = Field.link("stage", "stage").required();
    public static final Field<String> SUBJECT = Field.text("subject").required();
    public static final Field<String> KIND = Field.choice(
                    "kind", Task.KIND.options().toArray(String[]::new))
            .required()
            .initially("GENERAL");
    /** Days after the entry. */
    public static final Field<BigDecimal> DAYS =
            Field.number("days").between("0", "3650").required().initially(BigDecimal.ONE);

    public static final RecordType TYPE = RecordType.of("taskTemplate", SUBJECT, STAGE, SUBJECT, KIND, DAYS)
            .childOf(STAGE)
            .asConfiguration();

    private TaskTemplate() {}
}
