package org.kehu.common.record;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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

    /** Values that lost against a later one, each as {@link SetAside} writes it. Not shown as a field of its own. */
    public static final Field<Set<String>> SET_ASIDE =
            Field.aside("setAside").verbOnly().unaudited();

    static final List<Field<?>> ALL = List.of(CREATED_AT, CREATED_BY, MODIFIED_AT, MODIFIED_BY, DELETED_AT, SET_ASIDE);

    private SystemFields() {}

    public static List<Field<?>> all() {
        return ALL;
    }
}
