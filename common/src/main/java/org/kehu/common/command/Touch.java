package org.kehu.common.command;

import java.util.UUID;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * A record that a command reads in order to write, and what it must be allowed to do with it. The roots of all touched
 * records are locked before the first read.
 */
public record Touch(RecordRef record, RecordAction action) {

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
