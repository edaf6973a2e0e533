package org.kehu.common.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.command.Actor;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.SentUnit;
import org.kehu.common.command.ServerDoor;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.BadValue;

/**
 * Units of one push, decided in their order, some of them together in one transaction. One that builds on what is not decided
 * yet waits, and nothing is kept of it; the others go on.
 */
final class PushedUnits {
    /** Others wait for the log meanwhile. */
    private static final int TOGETHER = 50;

    private static final int COMMANDS_TOGETHER = 200;

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

    private record Unit(SentUnit sent) implements Read {
        @Override
        public UUID id() {
            return unit().id();
        }

        CommandUnit unit() {
            return sent.unit();
        }
    }

    private record Unreadable(UUID id, Reason reason) implements Read {}

    /** @throws BadValue if a unit has no id to answer to */
    PushedUnits(TxStore<ServerTx> store, ServerDoor door, UnitCodec codec, Actor actor, List<String> texts) {
        this.store = store;
        this.door = door;
        this.actor = actor;
        texts.forEach(text -> units.add(read(codec, codec.tree(text), text)));
    }

    private static Read read(UnitCodec codec, JsonNode written, String text) {
        UUID id = UnitCodec.idOf(written);
        try {
            return new Unit(new SentUnit(codec.read(written), codec.firstHash(text)));
        } catch (Refusal e) {
            return new Unreadable(id, e.reason());
        } catch (BadValue e) {
            return new Unreadable(id, Reason.of(e.code(), e.arguments().toArray()));
        }
    }

    /** Decides them for a device of an earlier version: they wait for those beside them alone. */
    List<Verdict> decide() {
        return verdicts(false);
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
        return verdicts(true);
    }

    private List<Verdict> verdicts(boolean waiting) {
        List<Verdict> verdicts = new ArrayList<>();
        int alone = 0;
        while (verdicts.size() < units.size()) {
            int at = verdicts.size();
            List<SentUnit> some = at < alone ? List.of() : together(at, waiting);
            List<Verdict> decided = some.size() > 1 ? door.pushTogether(actor, some) : List.of();
            if (decided.isEmpty()) {
                alone = Math.max(alone, at + some.size());
                decided = List.of(decide(units.get(at), waiting));
            }
            decided.forEach(verdict -> (verdict.kind() == Verdict.Kind.DEFERRED ? deferred : past).add(verdict.unit()));
            verdicts.addAll(decided);
        }
        return verdicts;
    }

    /** Those from one place on that can be decided now, if each of them is. */
    private List<SentUnit> together(int from, boolean waiting) {
        List<SentUnit> some = new ArrayList<>();
        Set<UUID> decided = new HashSet<>(past);
        int commands = 0;
        for (Read read : units.subList(from, Math.min(units.size(), from + TOGETHER))) {
            if (!(read instanceof Unit unit) || waits(unit.unit(), decided, waiting)) {
                break;
            }
            commands += unit.unit().calls().size();
            if (commands > COMMANDS_TOGETHER) {
                break;
            }
            some.add(unit.sent());
            decided.add(unit.id());
        }
        return some;
    }

    private Verdict decide(Read read, boolean waiting) {
        if (read instanceof Unreadable unreadable) {
            return Verdict.refused(read.id(), read.id(), unreadable.reason());
        }
        SentUnit sent = ((Unit) read).sent();
        return waits(sent.unit(), past, waiting)
                ? Verdict.deferred(read.id())
                : door.push(actor, sent.unit(), sent.hash());
    }

    private boolean waits(CommandUnit unit, Set<UUID> decided, boolean waiting) {
        return unit.after().stream().anyMatch(deferred::contains)
                || (waiting && !decided.contains(unit.id()) && !isFirst(unit) && !decided.containsAll(unit.after()));
    }

    /** Whether all that the device gave before has been decided, so long ago that the verdicts are gone. */
    private boolean isFirst(CommandUnit unit) {
        return unit.counter() > 0 && unit.counter() <= forgotten + 1;
    }
}
