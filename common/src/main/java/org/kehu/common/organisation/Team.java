package org.kehu.common.organisation;

import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** People who work together, across departments. */
public final class Team {
    public static final Field<String> NAME = Field.text("name").required().searchable();
    public static final RecordType TYPE = RecordType.of("team", NAME, NAME).asConfiguration();

    private Team() {}
}
