package org.kehu.common.setup;

import java.util.UUID;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;

/** One of the first records. */
record SetupRecord(UUID id, FieldValues values) {
    ImportRecord command() {
        return new ImportRecord(id, values, "setup");
    }
}
