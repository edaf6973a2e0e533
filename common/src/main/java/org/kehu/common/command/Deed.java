package org.kehu.common.command;

import java.util.UUID;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

/**
 * What one unit of an operation did to one record.
 *
 * @param user who gave the unit
 */
public record Deed(RecordPatch patch, UUID unit, UUID user) {
    RecordRef record() {
        return patch.record();
    }
}
