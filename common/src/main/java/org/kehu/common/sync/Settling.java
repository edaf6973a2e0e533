package org.kehu.common.sync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kehu.common.command.CarriedContent;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Undo;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordRef;

/**
 * What a verdict does to the outbox. An applied unit stays until what is held has reached its effect, so that nothing
 * flickers; a refused one leaves the view and goes to the tray.
 */
final class Settling {
    private final LocalDoor door;
    private final Rebase rebase;

    Settling(LocalDoor door, Rebase rebase) {
        this.door = door;
        this.rebase = rebase;
    }

    /** @return records whose view may differ now */
    Set<RecordRef> settle(ClientTx tx, List<Verdict> verdicts) {
        Map<UUID, OutboxUnit> outbox =
                tx.outbox().stream().collect(Collectors.toMap(OutboxUnit::id, Function.identity()));
        Set<RecordRef> dirty = new LinkedHashSet<>();
        Position told = Position.START;
        for (Verdict verdict : verdicts) {
            OutboxUnit unit = outbox.get(verdict.unit());
            if (unit != null && verdict.kind() != Verdict.Kind.DEFERRED) {
                told = told.orLater(new Position(verdict.seq(), verdict.tag()));
                dirty.addAll(settle(tx, unit, verdict));
            }
        }
        tx.state(tx.state().seeing(told));
        dirty.addAll(leave(door, tx));
        return rebase.after(tx, dirty, false);
    }

    private Set<RecordRef> settle(ClientTx tx, OutboxUnit unit, Verdict verdict) {
        if (verdict.reason() != null) {
            TrayEntry entry = new TrayValues(door, tx).entry(unit, verdict);
            if (!isThereAlready(tx, unit) && !isToldOfAnotherPart(tx, entry)) {
                tx.putTray(entry);
                new Forgetting(door, tx).withoutBefore(entry);
            }
            tx.removeJournal(unit.id());
            tx.removeOutbox(unit.id());
            return unit.writes();
        }
        tx.journalVerdict(unit.id(), verdict);
        OutboxUnit accepted = unit.withVerdict(verdict);
        tx.putOutbox(accepted);
        return StillToCome.isShown(tx, accepted) ? accepted.concerned() : Set.of();
    }

    /**
     * What was done once more and taken back before the server spoke of it stands in the tray by its first refusal, with all that
     * was typed; and of taking back what was not done there is nothing to tell.
     */
    private boolean isThereAlready(ClientTx tx, OutboxUnit unit) {
        Set<UUID> meant = new LinkedHashSet<>(Set.of(unit.operation()));
        meant.addAll(door.takesBack(unit));
        return tx.tray().stream().map(TrayEntry::again).anyMatch(again -> again != null && meant.contains(again));
    }

    /** That an operation was taken back already is said once, however many parts it has: nothing was typed in any of them. */
    private static boolean isToldOfAnotherPart(ClientTx tx, TrayEntry entry) {
        return Undo.isUndone(entry.reason())
                && tx.tray().stream()
                        .anyMatch(one -> one.operation().equals(entry.operation()) && Undo.isUndone(one.reason()));
    }

    /** Lets those units go whose effect is part of what is held. @return what they wrote */
    static Set<RecordRef> leave(LocalDoor door, ClientTx tx) {
        SyncState state = tx.state();
        List<OutboxUnit> leaving = tx.outbox().stream()
                .filter(unit -> unit.verdict() != null
                        && state.hasReached(unit.verdict().seq()))
                .toList();
        tx.journalAhead(leaving.stream().map(OutboxUnit::id).toList());
        Set<RecordRef> written = new LinkedHashSet<>();
        for (OutboxUnit unit : leaving) {
            tx.removeOutbox(unit.id());
            contents(door, unit).forEach(tx.unsent()::put);
            Forgetting forgetting = new Forgetting(door, tx);
            forgetting.settled(unit);
            written.addAll(unit.writes());
            written.addAll(forgetting.dirty());
        }
        return written;
    }

    /** Of a unit of a program that this one does not understand nothing is known: it must not hold up all behind it. */
    private static List<CarriedContent> contents(LocalDoor door, OutboxUnit unit) {
        try {
            return door.read(unit).calls().stream()
                    .flatMap(call -> call.command().contents().stream())
                    .toList();
        } catch (Refusal | BadValue e) {
            return List.of();
        }
    }
}
