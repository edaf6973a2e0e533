package org.kehu.common.organisation;

import java.math.BigDecimal;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/**
 * Where customers wait that nobody owns, seen by the team that serves it. Part of the organisation, since serving a pool gives
 * rights to its customers.
 */
public final class Pool {
    public static final Field<String> NAME = Field.text("name").required().searchable();
    public static final Field<UUID> TEAM = Field.link("team", "team");
    public static final Field<BigDecimal> POSITION = Field.number("position");
    public static final RecordType TYPE =
            RecordType.of("pool", NAME, NAME, TEAM, POSITION).asConfiguration();

    private Pool() {}
}
