package org.kehu.common.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * A record that a command reads in order to write, and what it must be allowed to do with it. The roots of all touched
 * records are locked before the first read.
 *
 * @param action null if the command itself asks whether there is such a record, and for the right
 */
public record Touch(RecordRef record, @Nullable RecordAction action) {

    public static Touch lock(RecordType type, UUID id) {
        return new Touch(new RecordRef(type.name(), id), null);
    }

    public static Touch read(RecordType type, UUID id) {
        return new Touch(new RecordRef(type.name(), id), RecordAction.READ);
    }

    public static Touch edit(RecordType type, UUID id) {
        return new Touch(new RecordRef(type.name(), id), RecordAction.EDIT);
    }

    public static Touch edit(CrmRecord record) {
        return new Touch(record.ref(), RecordAction.EDIT);
    }
}
