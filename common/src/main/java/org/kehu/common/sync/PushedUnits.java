package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.command.Actor;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.ServerDoor;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.BadValue;

/**
 * Units of one push, decided in their order, each in its own transaction. One that builds on what is not decided yet waits,
 * and nothing is kept of it; the others go on.
 */
final class PushedUnits {
    private final TxStore<ServerTx> store;
    private final ServerDoor door;
    private final Actor actor;
    private final List<Read> units = new ArrayList<>();
    /** Units that need not be waited for: decided, or given up by the device. */
    private final Set<UUID> past = new HashSet<>();

    private final Set<UUID> deferred = new HashSet<>();
    private long forgotten;

    /** A unit, or why it is none. */
    private sealed interface Read {
        UUID id();
    }

    private record Unit(CommandUnit unit, byte[] hash) implements Read {
        @Override
        public UUID id() {
            return unit.id();
        }
    }

    private record Unreadable(UUID id, Reason reason) implements Read {}

    /** @throws BadValue if a unit has no id to answer to */
    PushedUnits(TxStore<ServerTx> store, ServerDoor door, UnitCodec codec, Actor actor, List<String> texts) {
        this.store = store;
        this.door = door;
        this.actor = actor;
        List<UUID> ids = texts.stream().map(codec::id).toList();
        for (int i = 0; i < ids.size(); i++) {
            units.add(read(codec, ids.get(i), texts.get(i)));
        }
    }

    private static Read read(UnitCodec codec, UUID id, String text) {
        try {
            return new Unit(codec.read(text), codec.firstHash(text));
        } catch (Refusal e) {
            return new Unreadable(id, e.reason());
        } catch (BadValue e) {
            return new Unreadable(id, Reason.of(e.code(), e.arguments().toArray()));
        }
    }

    /** Decides them for a device of an earlier version: they wait for those beside them alone. */
    List<Verdict> decide() {
        return units.stream().map(unit -> decide(unit, false)).toList();
    }

    /** @param gone what the device does not send any more, or not yet */
    List<Verdict> decide(Set<UUID> gone) {
        Set<UUID> asked = new HashSet<>();
        for (Read read : units) {
            asked.add(read.id());
            if (read instanceof Unit unit) {
                asked.addAll(unit.unit().after());
            }
        }
        store.transact(tx -> {
            past.addAll(tx.settled(actor, asked).keySet());
            forgotten = tx.settledMark(actor);
            return true;
        });
        past.addAll(gone);
        return units.stream().map(unit -> decide(unit, true)).toList();
    }

    private Verdict decide(Read read, boolean waiting) {
        Verdict verdict = read instanceof Unit unit
                ? decide(unit, waiting)
                : Verdict.refused(read.id(), read.id(), ((Unreadable) read).reason());
        (verdict.kind() == Verdict.Kind.DEFERRED ? deferred : past).add(read.id());
        return verdict;
    }

    private Verdict decide(Unit given, boolean waiting) {
        CommandUnit unit = given.unit();
        boolean waits = unit.after().stream().anyMatch(deferred::contains)
                || (waiting && !past.contains(unit.id()) && !isFirst(unit) && !past.containsAll(unit.after()));
        return waits ? Verdict.deferred(unit.id()) : door.push(actor, unit, given.hash());
    }

    /** Whether all that the device gave before has been decided, so long ago that the verdicts are gone. */
    private boolean isFirst(CommandUnit unit) {
        return unit.counter() > 0 && unit.counter() <= forgotten + 1;
    }
}
