package org.kehu.common.organisation;

import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** A line of tickets that a team serves. Part of the organisation, since serving a queue gives rights to its tickets. */
public final class Queue {
    public static final Field<String> NAME = Field.text("name").required().searchable();
    public static final Field<UUID> TEAM = Field.link("team", "team");
    public static final Field<java.math.BigDecimal> POSITION = Field.number("position");
    public static final RecordType TYPE =
            RecordType.of("queue", NAME, NAME, TEAM, POSITION).asConfiguration();

    private Queue() {}
}
