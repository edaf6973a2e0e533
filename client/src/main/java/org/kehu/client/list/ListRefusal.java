package org.kehu.client.list;

import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Refused;
import org.kehu.common.command.Reason;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordType;

/** That what a list asks for is refused, in the reader's words. It is an answer, and no fault of the program. */
final class ListRefusal {
    private ListRefusal() {}

    static boolean is(@Nullable Exception problem) {
        return problem instanceof Refused || problem instanceof BadValue;
    }

    /** Null if nobody refused. */
    static @Nullable String words(RecordDesk desk, RecordType type, @Nullable Exception problem) {
        if (problem instanceof Refused refused) {
            return desk.texts().labels().text(refused.labelKey(), refused.arguments());
        }
        return problem instanceof BadValue bad
                ? desk.doing().text(new Reason(bad.code(), type.name(), null, bad.arguments()))
                : null;
    }
}
