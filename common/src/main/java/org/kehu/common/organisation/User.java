package org.kehu.common.organisation;

import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;

/** Someone who signs in. Credentials are no records; they never leave the server. */
public final class User {
    public static final Field<String> LOGIN =
            Field.text("login").limit(64).required().searchable();
    public static final Field<PersonName> NAME =
            Field.personName("name").required().searchable();
    public static final Field<String> TITLE = Field.text("title");
    public static final Field<String> EMAIL = Field.email("email").personal();
    public static final Field<String> PHONE = Field.phone("phone").personal();
    public static final Field<UUID> DEPARTMENT =
            Field.link("department", "department").keepingTarget();
    public static final Field<UUID> LEADER = Field.link("leader", "user");
    public static final Field<Boolean> ACTIVE = Field.bool("active").initially(true);
    /** Whether he still signs in and reads, and writes nothing any more: he is leaving. */
    public static final Field<Boolean> READ_ONLY = Field.bool("readOnly");
    /** How far what this person's devices carry reaches where no role says it; absent for all. See {@link CarriedReach}. */
    public static final Field<String> CARRIED = Field.choice(
                    "carriedReach", RoleGrant.CARRIED.options().toArray(String[]::new))
            .verbOnly();

    public static final RecordType TYPE = RecordType.of(
                    "user", NAME, LOGIN, NAME, TITLE, EMAIL, PHONE, DEPARTMENT, LEADER, ACTIVE, READ_ONLY, CARRIED)
            .asConfiguration();

    private User() {}
}
