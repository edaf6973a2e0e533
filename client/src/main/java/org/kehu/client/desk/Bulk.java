package org.kehu.client.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Outcome;
import org.kehu.client.task.Progress;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * One thing done to any number of records, unit by unit, as one operation with one undo. What is done when it is cancelled
 * stays done; each record is read again right before its unit. Where a unit is refused its records are tried one by one, so
 * that one of them keeps none of the others back.
 */
final class Bulk {
    /** So many refused in a row, and none done, mean that the next would be refused, too. */
    private static final int HOPELESS = 20;

    private final RecordDesk desk;
    private final List<RecordRef> records;
    private final Function<CrmRecord, List<Command>> what;
    private final int commandsEach;
    private final IntFunction<String> done;
    private final Consumer<BulkEnd> then;
    private @Nullable CreateRecord first;

    /**
     * @param what no commands for a record on which there is nothing to do
     * @param commandsEach how many commands a record has at most
     * @param done the sentence for a number of records
     * @param then runs once it has ended
     */
    Bulk(
            RecordDesk desk,
            List<RecordRef> records,
            Function<CrmRecord, List<Command>> what,
            int commandsEach,
            IntFunction<String> done,
            Consumer<BulkEnd> then) {
        this.desk = desk;
        this.records = List.copyOf(records);
        this.what = what;
        this.commandsEach = commandsEach;
        this.done = done;
        this.then = then;
    }

    /**
     * One command each.
     *
     * @param what null for a record on which there is nothing to do
     * @param then runs once it has ended, unless nothing at all was done
     */
    static Bulk of(
            RecordDesk desk,
            List<RecordRef> records,
            Function<CrmRecord, @Nullable Command> what,
            IntFunction<String> done,
            Runnable then) {
        Function<CrmRecord, List<Command>> commands = record -> {
            Command command = what.apply(record);
            return command == null ? List.of() : List.of(command);
        };
        return new Bulk(desk, records, commands, 1, done, end -> {
            if (end.done() > 0) {
                then.run();
            }
        });
    }

    /** Begins with making a record that the others need: one operation with it. Where it is refused nothing else is done. */
    Bulk after(CreateRecord made) {
        first = made;
        return this;
    }

    /** Told even when it was cancelled: a part of it may be done. */
    void start() {
        desk.background()
                .work(done.apply(records.size()), progress -> {
                    BulkEnd end = run(progress);
                    desk.background().deliver(() -> tell(end));
                    return true;
                })
                .onFailure(desk.doing()::broken)
                .start();
    }

    private BulkEnd run(Progress progress) {
        BulkEnd end = new BulkEnd(desk.commands().newId());
        if (first != null && !begun(end, first)) {
            return end;
        }
        int most = CommandUnit.MOST / commandsEach;
        for (int from = 0;
                from < records.size() && !progress.isCancelled() && !end.isHopeless(HOPELESS);
                from += most) {
            int to = Math.min(records.size(), from + most);
            unit(end, records.subList(from, to), progress);
            progress.report(to, records.size());
        }
        return end;
    }

    private boolean begun(BulkEnd end, CreateRecord made) {
        Outcome outcome = desk.commands().run(end.operation(), List.of(made));
        end.begin(new RecordRef(made.values().type(), made.id()), outcome);
        return !(outcome instanceof Outcome.Rejected);
    }

    private void unit(BulkEnd end, List<RecordRef> some, Progress progress) {
        Map<RecordRef, CrmRecord> now = desk.records().findAll(some);
        List<RecordRef> meant = new ArrayList<>();
        List<Command> unit = new ArrayList<>();
        for (RecordRef ref : some) {
            CrmRecord record = now.get(ref);
            List<Command> commands = record == null || record.isDeleted() ? List.of() : what.apply(record);
            if (!commands.isEmpty()) {
                meant.add(ref);
                unit.addAll(commands);
            }
        }
        if (unit.isEmpty()) {
            return;
        }
        Outcome outcome = desk.commands().run(end.operation(), unit);
        if (outcome instanceof Outcome.Rejected rejected && meant.size() > 1) {
            oneByOne(end, meant, progress);
        } else {
            end.add(meant, outcome);
        }
    }

    private void oneByOne(BulkEnd end, List<RecordRef> meant, Progress progress) {
        for (RecordRef ref : meant) {
            if (progress.isCancelled() || end.isHopeless(HOPELESS)) {
                return;
            }
            unit(end, List.of(ref), progress);
        }
    }

    private void tell(BulkEnd end) {
        Telling telling = desk.doing().telling();
        UUID operation = end.operation();
        if (end.isPending()) {
            telling.note(desk.texts().text("doing.pending"));
        } else if (end.done() > 0 || end.isBegun()) {
            telling.done(done.apply(end.done()), () -> desk.doing().undo(operation));
        } else if (end.refused().isEmpty()) {
            telling.note(done.apply(0));
        }
        if (!end.refused().isEmpty()) {
            String why = desk.doing().text(end.refused().get(0).reason());
            telling.failed(
                    end.done() == 0
                            ? why
                            : desk.texts().text("bulk.stopped", end.refused().size(), why));
        }
        then.accept(end);
    }
}
