package org.kehu.common.organisation;

import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** A part of the organisation; departments form a tree. */
public final class Department {
    public static final Field<String> NAME = Field.text("name").required().searchable();
    public static final Field<UUID> ABOVE = Field.link("above", "department").keepingTarget();
    public static final Field<UUID> LEADER = Field.link("leader", "user");
    public static final Field<String> CITY = Field.text("city");
    public static final RecordType TYPE =
            RecordType.of("department", NAME, NAME, ABOVE, LEADER, CITY).asConfiguration();

    private Department() {}
}
