package org.kehu.common.query;

import java.util.UUID;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordType;

/** What groups mean to one reader; asked when a filter that names one is compiled. */
public interface Groups {
    String NO_SUCH_GROUP = "no_such_group";
    String GROUP_IN_ITSELF = "group_in_itself";

    /** Where there are none. */
    Groups NONE = (type, group) -> {
        throw new BadValue(NO_SUCH_GROUP, group.toString());
    };

    /**
     * What records of the type must fulfil to be in the group, which may name other groups.
     *
     * @throws BadValue if its reader sees no such group of the type
     */
    Filter of(RecordType type, UUID group);
}
