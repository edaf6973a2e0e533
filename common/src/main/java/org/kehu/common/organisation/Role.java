package org.kehu.common.organisation;

import java.util.List;
import java.util.Set;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Rights that go together; a person may have several roles, and then has what any of them gives. */
public final class Role {
    /** The right to give a record another owner. */
    public static final String ASSIGN = "assign";
    /** The right to take records out into a file. */
    public static final String EXPORT = "export";

    public static final Field<String> NAME = Field.text("name").required().searchable();
    public static final Field<String> DESCRIPTION = Field.text("description").limit(500);
    public static final Field<Set<String>> PERMISSIONS = Field.multiChoice(
            "permissions", List.of(RecordAccess.ADMINISTER, ImportRecord.IMPORT_HISTORY, ASSIGN, EXPORT));
    public static final RecordType TYPE =
            RecordType.of("role", NAME, NAME, DESCRIPTION, PERMISSIONS).asConfiguration();

    private Role() {}
}
