package org.kehu.client.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Outcome;
import org.kehu.client.task.Progress;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Reason;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * One thing done to any number of records, unit by unit, as one operation with one undo. What is done when it is cancelled or
 * refused stays done; each record is read again right before its unit.
 */
final class Bulk {
    private final RecordDesk desk;
    private final List<RecordRef> records;
    private final Function<CrmRecord, @Nullable Command> what;
    private final IntFunction<String> done;
    private final Runnable then;

    /**
     * @param what null for a record on which there is nothing to do
     * @param done the sentence for a number of records
     * @param then runs once it has ended, unless nothing at all was done
     */
    Bulk(
            RecordDesk desk,
            List<RecordRef> records,
            Function<CrmRecord, @Nullable Command> what,
            IntFunction<String> done,
            Runnable then) {
        this.desk = desk;
        this.records = List.copyOf(records);
        this.what = what;
        this.done = done;
        this.then = then;
    }

    private record Ended(
            UUID operation,
            int did,
            boolean pending,
            @Nullable Reason reason) {}

    /** Told even when it was cancelled: a part of it may be done. */
    void start() {
        desk.background()
                .work(done.apply(records.size()), progress -> {
                    Ended ended = run(progress);
                    desk.background().deliver(() -> tell(ended));
                    return true;
                })
                .onFailure(desk.doing()::broken)
                .start();
    }

    private Ended run(Progress progress) {
        UUID operation = desk.commands().newId();
        int did = 0;
        boolean pending = false;
        for (int from = 0; from < records.size() && !progress.isCancelled(); from += CommandUnit.MOST) {
            int to = Math.min(records.size(), from + CommandUnit.MOST);
            List<Command> unit = unit(records.subList(from, to));
            Outcome outcome = unit.isEmpty() ? null : desk.commands().run(operation, unit);
            if (outcome instanceof Outcome.Rejected rejected) {
                return new Ended(operation, did, pending, rejected.reason());
            }
            pending |= outcome instanceof Outcome.Pending;
            did += unit.size();
            progress.report(to, records.size());
        }
        return new Ended(operation, did, pending, null);
    }

    private List<Command> unit(List<RecordRef> some) {
        Map<RecordRef, CrmRecord> now = desk.records().findAll(some);
        List<Command> unit = new ArrayList<>();
        for (RecordRef ref : some) {
            CrmRecord record = now.get(ref);
            Command command = record == null || record.isDeleted() ? null : what.apply(record);
            if (command != null) {
                unit.add(command);
            }
        }
        return unit;
    }

    private void tell(Ended ended) {
        Telling telling = desk.doing().telling();
        if (ended.pending()) {
            telling.note(desk.texts().text("doing.pending"));
        } else if (ended.did() == 0 && ended.reason() == null) {
            telling.note(done.apply(0));
        } else if (ended.did() > 0) {
            telling.done(done.apply(ended.did()), () -> desk.doing().undo(ended.operation()));
        }
        Reason reason = ended.reason();
        if (reason != null) {
            String why = desk.doing().text(reason);
            telling.failed(
                    ended.did() == 0 ? why : desk.texts().text("bulk.stopped", records.size() - ended.did(), why));
        }
        if (ended.did() > 0) {
            then.run();
        }
    }
}
