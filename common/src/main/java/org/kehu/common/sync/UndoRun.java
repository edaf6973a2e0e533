package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.DoneUnits;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Undo;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.command.Watch;
import org.kehu.common.record.RecordRef;

/**
 * Takes an operation back as one new operation. One of a few units, or one that merged, goes in one transaction. A larger one is
 * tried first, without doing anything, and then goes in steps; with each it is noted that it is under way. So after a kill, or when
 * nobody wanted it any more, to take it back again goes on behind the last step, and does nothing twice.
 */
final class UndoRun {
    /** What has more units goes in steps, each of one: the pages that a larger transaction changes are read and written twice. */
    private static final int AT_ONCE = 4;

    private static final String NOTE = "undo.";
    /** What such an operation takes back, under its own name: there as long as the other is. */
    private static final String OF = "undo.of.";

    private final ClientStore store;
    private final LocalCommands commands;
    private final UUID operation;

    UndoRun(ClientStore store, LocalCommands commands, UUID operation) {
        this.store = store;
        this.commands = commands;
        this.operation = operation;
    }

    /**
     * @param own the operation that takes it back
     * @param parts of all of it
     * @param left what is not taken back yet
     * @param inSteps not what is small, nor what merged: all that belongs to a merge comes at once
     * @param against why it is not done at all, null if nothing stands against it
     */
    private record Begun(
            UUID own,
            int parts,
            List<Undo> left,
            boolean inSteps,
            @Nullable Reason against) {}

    /** Whether the undo of an operation was begun on this device, and is not done. */
    static boolean isUnderWay(ClientTx tx, UUID operation) {
        return tx.notes().get(NOTE + operation) != null;
    }

    Submitted run(Consumer<ClientTx> along, Watch watch) {
        store.requireRoom();
        Begun begun = store.read(tx -> begun(tx, watch));
        if (begun.against != null) {
            return refused(begun, begun.against);
        }
        try {
            return begun.inSteps ? inSteps(begun, along, watch) : store.transact(tx -> atOnce(tx, begun, along));
        } catch (Refusal e) {
            return refused(begun, e.reason());
        }
    }

    private Submitted atOnce(ClientTx tx, Begun begun, Consumer<ClientTx> along) {
        Submitted undone = submitted(tx, begun.own, begun.left);
        along.accept(tx);
        return undone;
    }

    private static Submitted refused(Begun begun, Reason reason) {
        return new Submitted(begun.own, begun.own, new UnitDecision.Refused(begun.own, reason));
    }

    private Begun begun(ClientTx tx, Watch watch) {
        String noted = tx.notes().get(NOTE + operation);
        UUID own = noted == null ? commands.newOperation() : UUID.fromString(noted);
        DoneUnits taken = tx.changedBy(own);
        Set<RecordRef> back = taken == null ? Set.of() : taken.records();
        DoneUnits done = tx.changedBy(operation);
        if (done == null || done.records().isEmpty()) {
            return new Begun(own, 0, List.of(), false, Reason.of("nothing_to_undo"));
        }
        List<Undo> left = Undo.units(operation, done.backwards(), back);
        int parts = back.isEmpty()
                ? left.size()
                : Undo.units(operation, done.backwards()).size();
        boolean inSteps = noted != null || (parts > AT_ONCE && !done.hasMerges());
        Begun begun = new Begun(own, parts, left, inSteps, null);
        return inSteps ? tried(tx, begun, noted == null, watch) : begun;
    }

    /**
     * What is left is tried, but for what an earlier step may still change. What is found to be taken back already is left out,
     * whoever did it: a device that lost its power knows what it typed, and not that it noted it.
     */
    private Begun tried(ClientTx tx, Begun begun, boolean isNew, Watch watch) {
        List<Undo> left = new ArrayList<>();
        Reason undone = null;
        for (Undo part : begun.left) {
            if (watch.isCancelled()) {
                return begun;
            }
            UnitDecision decision = commands.tried(tx, List.of(part));
            Reason why = decision instanceof UnitDecision.Refused refused ? refused.reason() : null;
            if (why == null || Undo.isEarly(why)) {
                left.add(part);
            } else if (Undo.isUndone(why)) {
                undone = why;
            } else {
                return new Begun(begun.own, begun.parts, List.of(), true, why);
            }
        }
        return new Begun(begun.own, begun.parts, left, true, isNew && left.isEmpty() ? undone : null);
    }

    private Submitted inSteps(Begun begun, Consumer<ClientTx> along, Watch watch) {
        int done = Math.max(0, begun.parts - begun.left.size());
        Submitted last = new Submitted(begun.own, begun.own, new UnitDecision.Done(List.of(), List.of(), false));
        store.transact(tx -> note(tx, begun.own));
        for (Undo part : begun.left) {
            if (watch.isCancelled()) {
                return refused(begun, Reason.of("undo_stopped", String.valueOf(done), String.valueOf(begun.parts)));
            }
            store.requireRoom();
            Submitted now = store.transact(tx -> submitted(tx, begun.own, List.of(part)));
            last = last.decision() instanceof UnitDecision.Done ? now : last;
            done++;
            watch.reached(done, begun.parts);
        }
        store.transact(tx -> {
            along.accept(tx);
            return over(tx, operation, begun.own);
        });
        return last.decision() instanceof UnitDecision.Done
                ? new Submitted(begun.own, begun.own, new UnitDecision.Done(List.of(), List.of(), false))
                : last;
    }

    private boolean note(ClientTx tx, UUID own) {
        tx.notes().put(NOTE + operation, own.toString());
        tx.notes().put(OF + own, operation.toString());
        return true;
    }

    private static boolean over(ClientTx tx, UUID operation, UUID own) {
        tx.notes().put(NOTE + operation, null);
        tx.notes().put(OF + own, null);
        return true;
    }

    /** An undo that was stopped and is taken back itself does not go on: the next one of the same operation is a new one. */
    private void endOfWhatThisTakesBack(ClientTx tx) {
        String of = tx.notes().get(OF + operation);
        if (of != null) {
            over(tx, UUID.fromString(of), operation);
        }
    }

    private Submitted submitted(ClientTx tx, UUID own, List<Undo> parts) {
        List<Submitted> units = new ArrayList<>();
        for (Undo part : parts) {
            Submitted unit = commands.submit(tx, own, List.of(part));
            if (unit.decision() instanceof UnitDecision.Refused refused) {
                throw new Refusal(refused.reason());
            }
            units.add(unit);
        }
        endOfWhatThisTakesBack(tx);
        return Submitted.together(units);
    }
}
