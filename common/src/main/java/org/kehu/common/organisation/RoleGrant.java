package org.kehu.common.organisation;

import java.util.Arrays;
import java.util.UUID;
import org.kehu.common.access.Scope;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** How far a role reaches over the records of one type. */
public final class RoleGrant {
    public static final Field<UUID> ROLE = Field.link("role", "role").required();
    public static final Field<String> RECORD_TYPE =
            Field.text("recordType").limit(40).required();
    public static final Field<String> READ = scope("read");
    public static final Field<String> CREATE = scope("create");
    public static final Field<String> EDIT = scope("edit");
    public static final Field<String> DELETE = scope("delete");
    public static final RecordType TYPE = RecordType.of(
                    "roleGrant", RECORD_TYPE, ROLE, RECORD_TYPE, READ, CREATE, EDIT, DELETE)
            .childOf(ROLE)
            .asConfiguration();

    private RoleGrant() {}

    private static Field<String> scope(String name) {
        String[] scopes = Arrays.stream(Scope.values()).map(Scope::name).toArray(String[]::new);
        return Field.choice(name + "Scope", scopes).required().initially(Scope.NONE.name());
    }
}
