package org.kehu.common.sync;

import java.util.List;
import org.kehu.common.command.Command;
import org.kehu.common.command.Reason;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.command.Touch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;

/**
 * What has to leave the bin so that something refused can be done. The device does not hold it any more: only the command and
 * the reason tell.
 */
public final class WayBack {
    private static final String DELETED = "record_deleted";

    private WayBack() {}

    /** Empty if it was refused for another reason. */
    public static List<RecordRef> records(RecordSchema schema, Reason reason, Command refused) {
        if (!reason.code().equals(DELETED)) {
            return List.of();
        }
        List<RecordRef> touched =
                refused.touches(schema).stream().map(Touch::record).distinct().toList();
        List<RecordRef> named = touched.stream()
                .filter(ref -> reason.arguments().contains(ref.type()))
                .toList();
        return named.isEmpty() ? touched : named;
    }

    /** Restoring what does not lie in the bin does nothing. */
    static Command command(RecordRef record) {
        return new RestoreRecord(record, true);
    }
}
