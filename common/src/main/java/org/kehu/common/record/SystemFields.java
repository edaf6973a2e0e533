package org.kehu.common.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Fields that every record has. The door stamps them; an import may set author and time. */
public final class SystemFields {
    public static final Field<Instant> CREATED_AT = Field.instant("createdAt").verbOnly();
    public static final Field<UUID> CREATED_BY = Field.link("createdBy", "user").verbOnly();
    public static final Field<Instant> MODIFIED_AT = Field.instant("modifiedAt").verbOnly();
    public static final Field<UUID> MODIFIED_BY =
            Field.link("modifiedBy", "user").verbOnly();
    /** Set while the record lies in the bin. */
    public static final Field<Instant> DELETED_AT = Field.instant("deletedAt").verbOnly();

    static final List<Field<?>> ALL = List.of(CREATED_AT, CREATED_BY, MODIFIED_AT, MODIFIED_BY, DELETED_AT);

    private SystemFields() {}

    public static List<Field<?>> all() {
        return ALL;
    }
}
