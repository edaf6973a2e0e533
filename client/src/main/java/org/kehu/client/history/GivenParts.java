package org.kehu.client.history;

import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Outcome;
import org.kehu.common.command.Reason;

/** What became of the parts of an operation that were given to be taken back. */
final class GivenParts {
    private final int withheld;
    private int count;
    private @Nullable Reason refused;

    /** @param withheld how many have records that this person may not see */
    GivenParts(int withheld) {
        this.withheld = withheld;
    }

    void add(Outcome outcome) {
        count++;
        if (refused == null && outcome instanceof Outcome.Rejected rejected) {
            refused = rejected.reason();
        }
    }

    int count() {
        return count;
    }

    /** @param given null if the server could not be asked */
    static void tell(@Nullable GivenParts given, RecordDesk desk) {
        if (given == null) {
            desk.doing().telling().failed(desk.texts().text("history.undo.offline"));
        } else {
            given.tell(desk);
        }
    }

    private void tell(RecordDesk desk) {
        if (refused != null) {
            desk.doing().refuse(refused);
        } else if (withheld > 0) {
            desk.doing().telling().failed(desk.texts().text("history.undo.withheld", withheld));
        } else {
            desk.doing().telling().note(desk.texts().text("doing.pending"));
        }
    }
}
