package org.kehu.common.organisation;

import java.util.Arrays;
import java.util.UUID;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** What a role may do with one field, where that is less than edit it. */
public final class FieldRule {
    public static final Field<UUID> ROLE = Field.link("role", "role").required();
    public static final Field<String> RECORD_TYPE =
            Field.text("recordType").limit(40).required();
    public static final Field<String> FIELD = Field.text("field").limit(40).required();
    public static final Field<String> LEVEL = Field.choice(
                    "level",
                    Arrays.stream(FieldLevel.values()).map(FieldLevel::name).toArray(String[]::new))
            .required();
    public static final RecordType TYPE = RecordType.of("fieldRule", FIELD, ROLE, RECORD_TYPE, FIELD, LEVEL)
            .childOf(ROLE)
            .asConfiguration();

    private FieldRule() {}
}
