package org.kehu.common.command;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.SystemFields;

/**
 * Who gave a value.
 *
 * @param device what people call the device, empty if that is not known
 */
public record Author(UUID user, Instant at, String device) {

    /** As a side that has no log of others sees it: whoever changed the record last. */
    static Author ofLastChange(CrmRecord record, Instant otherwise) {
        UUID user = record.withholds(SystemFields.MODIFIED_BY) ? null : record.get(SystemFields.MODIFIED_BY);
        Instant at = record.withholds(SystemFields.MODIFIED_AT) ? null : record.get(SystemFields.MODIFIED_AT);
        return new Author(
                Objects.requireNonNullElse(user, Actor.SYSTEM.user()), Objects.requireNonNullElse(at, otherwise), "");
    }
}
