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

    /**
     * How far what devices carry reaches, if reading does; absent for all that may be read, as far as {@link CarriedReach} lets
     * it. What one owns they always carry.
     */
    public static final Field<String> CARRIED = Field.choice("carriedScope", names(Scope.SELF));

    /** A query for what they carry beyond that, as JSON. */
    public static final Field<String> BOOK = Field.longText("bookQuery").limit(2000);

    public static final RecordType TYPE = RecordType.of(
                    "roleGrant", RECORD_TYPE, ROLE, RECORD_TYPE, READ, CREATE, EDIT, DELETE, CARRIED, BOOK)
            .childOf(ROLE)
            .asConfiguration();

    private RoleGrant() {}

    private static Field<String> scope(String name) {
        return Field.choice(name + "Scope", names(Scope.NONE)).required().initially(Scope.NONE.name());
    }

    private static String[] names(Scope from) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.compareTo(from) >= 0)
                .map(Scope::name)
                .toArray(String[]::new);
    }
}
