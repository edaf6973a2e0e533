package org.kehu.client.merge;

import java.util.List;
import java.util.UUID;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Outcome;
import org.kehu.common.command.Command;
import org.kehu.common.command.MergeRecords;

/**
 * A merge as one operation.
 *
 * @param unit ends with the merge itself
 * @param moving how many records point to the one that goes
 * @param done the sentence when it is done
 */
record MergeRun(RecordDesk desk, List<Command> unit, long moving, String done) {

    /**
     * @param ended runs whatever became of it
     * @param then runs once it is done, or kept for the server
     */
    void start(Runnable ended, Runnable then) {
        desk.background()
                .work(done, progress -> run())
                .onSuccess(outcome -> {
                    ended.run();
                    tell(outcome, then);
                })
                .onFailure(e -> {
                    ended.run();
                    desk.doing().broken(e);
                })
                .start();
    }

    /** What one unit cannot move, the same merge given again moves. */
    private Outcome run() {
        UUID operation = desk.commands().newId();
        Outcome outcome = desk.commands().run(operation, unit);
        long left = moving - MergeRecords.MOST_MOVED;
        while (left > 0 && outcome instanceof Outcome.Accepted) {
            outcome = desk.commands().run(operation, unit.subList(unit.size() - 1, unit.size()));
            left -= MergeRecords.MOST_MOVED;
        }
        return outcome;
    }

    private void tell(Outcome outcome, Runnable then) {
        if (outcome instanceof Outcome.Rejected rejected) {
            desk.doing().refuse(rejected.reason());
        } else if (outcome instanceof Outcome.Accepted accepted) {
            desk.doing().telling().done(done, () -> desk.doing().undo(accepted.operation()));
            then.run();
        } else {
            desk.doing().telling().note(desk.texts().text("doing.pending"));
            then.run();
        }
    }
}
