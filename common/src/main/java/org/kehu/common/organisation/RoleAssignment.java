package org.kehu.common.organisation;

import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** That a person has a role. */
public final class RoleAssignment {
    public static final Field<UUID> USER = Field.link("user", "user").required();
    public static final Field<UUID> ROLE =
            Field.link("role", "role").keepingTarget().required();
    public static final RecordType TYPE =
            RecordType.of("roleAssignment", ROLE, USER, ROLE).childOf(USER).asConfiguration();

    private RoleAssignment() {}
}
