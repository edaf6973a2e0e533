package org.kehu.common.command;

import java.util.UUID;
import org.kehu.common.record.RecordRef;

/**
 * What the giver of a command entered or chose, by the fields that it is for.
 *
 * @param id of the record that has the fields, or is to have them
 */
public record GivenValues(UUID id, FieldValues values) {

    public RecordRef record() {
        return new RecordRef(values.type(), id);
    }
}
