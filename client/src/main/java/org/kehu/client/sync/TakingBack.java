package org.kehu.client.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Outcome;
import org.kehu.client.records.Undone;
import org.kehu.client.store.LocalStore;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Undo;
import org.kehu.common.command.Watch;
import org.kehu.common.record.BadValue;
import org.kehu.common.sync.Attention;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.JournalEntry;
import org.kehu.common.sync.LocalCommands;
import org.kehu.common.sync.Submitted;
import org.kehu.common.sync.TrayEntry;
import org.kehu.common.sync.UnitCodec;

/** Takes back what was done last, or one thing that was done: an operation with what it meant for the tray, or a deed there. */
final class TakingBack {
    private static final int LATELY = 200;

    private final Attention tray;
    private final LocalStore store;
    private final UnitCodec units;
    private final Turns turns;
    private final Function<Submitted, Outcome> told;

    /** @param told tells the rounds, and says what became of it */
    TakingBack(Attention tray, LocalStore store, UnitCodec units, Turns turns, Function<Submitted, Outcome> told) {
        this.tray = tray;
        this.store = store;
        this.units = units;
        this.turns = turns;
        this.told = told;
    }

    /** What this session did, the last first; after that what the journal knows of sessions before it. */
    @Nullable Undone last(Watch watch) {
        for (Turns.Turn turn = turns.newest(); turn != null; turn = turns.newest()) {
            if (!turn.gone().isEmpty() || turn.operations().stream().anyMatch(this::isKnown)) {
                return of(turn.id(), watch);
            }
            turns.over(turn);
            if (turn.operations().stream().noneMatch(this::isNotDone)) {
                return Undone.of(turn.id(), new Outcome.Rejected(Reason.of("left_this_device")), 0);
            }
        }
        UUID before = lastOfTheJournal();
        return before == null ? null : of(before, watch);
    }

    private boolean isKnown(UUID operation) {
        return store.<Boolean>read(tx -> tx.changedBy(operation) != null);
    }

    /** What was refused as a whole, or lost by a restored server, is not in the journal any more: nothing of it is done. */
    private boolean isNotDone(UUID operation) {
        return turns.isRefused(operation) || store.read(tx -> isRefused(tx, operation) || isMissing(tx, operation));
    }

    private static boolean isRefused(ClientTx tx, UUID operation) {
        return tx.tray().stream().anyMatch(entry -> entry.operation().equals(operation));
    }

    private static boolean isMissing(ClientTx tx, UUID operation) {
        return tx.missing().stream().anyMatch(unit -> unit.entry().operation().equals(operation));
    }

    /** An undo is not taken back by the next one: that goes on to what was done before. */
    private @Nullable UUID lastOfTheJournal() {
        Set<UUID> done = new HashSet<>();
        for (JournalEntry entry : store.latelyDone(LATELY)) {
            List<UUID> undone = undone(entry);
            UUID half = undone.stream().filter(this::isHalfUndone).findFirst().orElse(null);
            if (half != null) {
                return half;
            }
            done.addAll(undone);
            if (undone.isEmpty() && !done.contains(entry.operation()) && !stays(entry)) {
                return entry.operation();
            }
        }
        return null;
    }

    private boolean stays(JournalEntry entry) {
        try {
            return units.read(entry.text()).calls().stream()
                    .allMatch(call -> call.command().staysDone());
        } catch (BadValue | Refusal e) {
            return false;
        }
    }

    private boolean isHalfUndone(UUID operation) {
        return store.<Boolean>read(tx -> LocalCommands.isHalfUndone(tx, operation));
    }

    private List<UUID> undone(JournalEntry entry) {
        try {
            return units.read(entry.text()).calls().stream()
                    .filter(call -> call.command() instanceof Undo)
                    .map(call -> ((Undo) call.command()).operation())
                    .toList();
        } catch (BadValue | Refusal e) {
            return List.of();
        }
    }

    /** @param id of an operation, or of what was done in the tray */
    Undone of(UUID id, Watch watch) {
        Turns.Turn turn = turns.find(id);
        return turn == null || turn.isOperation() ? operation(id, watch) : deed(turn, watch);
    }

    private Undone operation(UUID operation, Watch watch) {
        Turns.Beside beside = turns.beside(operation);
        List<TrayEntry> away = tray.kept(beside.away());
        Submitted undone = tray.takeBack(operation, beside.back(), beside.away(), watch);
        Outcome outcome = told.apply(undone);
        if (undone.isQueued()) {
            List<UUID> again = beside.back().stream().map(TrayEntry::unit).toList();
            int back = tray.kept(again).size();
            turns.takenBack(operation, undone.operation(), new Turns.Beside(away, again));
            return Undone.of(operation, outcome, back);
        }
        return Undone.of(operation, outcome, 0);
    }

    /** The last first; what somebody has changed since stands, and does not keep the others. */
    private Undone deed(Turns.Turn turn, Watch watch) {
        List<Undone> all = new ArrayList<>();
        List<UUID> backwards =
                new ArrayList<>(turn.operations().stream().filter(this::isKnown).toList());
        Collections.reverse(backwards);
        backwards.forEach(one -> all.add(operation(one, watch)));
        tray.put(turn.gone());
        List<Reason> standing =
                all.stream().flatMap(one -> one.standing().stream()).toList();
        if (standing.isEmpty()) {
            turns.over(turn);
        }
        int entries =
                turn.gone().size() + all.stream().mapToInt(Undone::entries).sum();
        if (all.size() == 1 && turn.gone().isEmpty()) {
            return all.get(0);
        }
        boolean none = entries == 0 && !all.isEmpty() && standing.size() == all.size();
        Outcome outcome = none ? new Outcome.Rejected(standing.get(0)) : new Outcome.Accepted(turn.id(), Set.of());
        return new Undone(outcome, null, entries, standing);
    }
}
