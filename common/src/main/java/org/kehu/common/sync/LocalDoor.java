package org.kehu.common.sync;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Catalog;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.Defect;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.Door;
import org.kehu.common.command.Effect;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Undo;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

/** A device's end of the door: decides units on the view, with the rights and the time as far as they are known here. */
public final class LocalDoor {
    private static final int MOST_READ = 200;
    private static final int LARGEST_READ = 1 << 16;
    private static final String DEFECT = "defect";
    private static final System.Logger LOG = System.getLogger(LocalDoor.class.getName());

    private final Door<DecidingTx> door;
    private final ClientSide side;
    private final UnitCodec units;
    private final Actor actor;
    private final Supplier<Instant> clock;
    private final Map<UUID, CommandUnit> read = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, CommandUnit> eldest) {
            return size() > MOST_READ;
        }
    });

    /**
     * @param actor the person signed in, and the device's id
     * @param prefix what provisional numbers of this device begin with, such as {@code L7}
     * @param clock this machine's
     */
    public LocalDoor(Catalog catalog, Actor actor, String prefix, Supplier<Instant> clock) {
        this.side = new ClientSide(actor.user(), prefix);
        this.door = new Door<>(catalog, side);
        this.units = new UnitCodec(catalog.commands());
        this.actor = actor;
        this.clock = clock;
    }

    Catalog catalog() {
        return door.catalog();
    }

    UnitCodec units() {
        return units;
    }

    UUID user() {
        return actor.user();
    }

    String device() {
        return actor.device();
    }

    Instant clock() {
        return clock.get();
    }

    /** A unit decided here, and what that depended on and changed. */
    record Decided(UnitDecision decision, Set<RecordRef> reads, Set<RecordRef> writes) {
        List<RecordPatch> patches() {
            return decision instanceof UnitDecision.Done done
                    ? done.effects().stream().map(Effect::patch).toList()
                    : List.of();
        }

        OutboxUnit.Standing standing() {
            if (decision instanceof UnitDecision.Done) {
                return OutboxUnit.Standing.APPLIED;
            }
            return decision instanceof UnitDecision.Waiting ? OutboxUnit.Standing.PENDING : OutboxUnit.Standing.REFUSED;
        }

        @Nullable String need() {
            return decision instanceof UnitDecision.Waiting waiting ? waiting.need() : null;
        }

        @Nullable Reason reason() {
            return decision instanceof UnitDecision.Refused refused ? refused.reason() : null;
        }
    }

    /** Decides on the view, and changes it if all is accepted. Deciding later gives the same times again. */
    Decided decide(ClientTx tx, CommandUnit unit) {
        return decide(tx, new DecidingTx(tx), unit);
    }

    /** What would become of a unit; nothing is changed. */
    UnitDecision tried(ClientTx tx, CommandUnit unit) {
        return decide(tx, DecidingTx.trying(tx), unit).decision();
    }

    private Decided decide(ClientTx tx, DecidingTx deciding, CommandUnit unit) {
        Instant given = unit.calls().stream()
                .map(CommandCall::happenedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        Instant guess = tx.state().guess(clock.get());
        UnitDecision decision =
                door.decide(deciding, tx.configuration(), actor, guess.isBefore(given) ? given : guess, unit);
        return new Decided(decision, deciding.reads(), deciding.writes());
    }

    /**
     * Decides a unit of the outbox on what is held now. One that this program cannot read any more waits for the server; and so
     * does one that meets a defect of this program, since a round that ended here would hold up all that is behind it for good.
     */
    Decided again(ClientTx tx, OutboxUnit unit) {
        CommandUnit read;
        try {
            read = read(unit);
        } catch (Refusal | BadValue e) {
            return new Decided(new UnitDecision.Waiting(unit.id(), String.valueOf(e.getMessage())), Set.of(), Set.of());
        }
        DecidingTx deciding = new DecidingTx(tx);
        try {
            return decide(tx, deciding, read);
        } catch (Defect defect) {
            deciding.takeBack();
            if (!DEFECT.equals(unit.need())) {
                LOG.log(System.Logger.Level.ERROR, "Unit " + unit.id() + " could not be decided again here", defect);
            }
            return new Decided(new UnitDecision.Waiting(unit.id(), DEFECT), deciding.reads(), Set.of());
        }
    }

    /** The outbox is decided again and again, and its units never change. Large ones would fill the memory. */
    CommandUnit read(OutboxUnit unit) {
        CommandUnit known = read.get(unit.id());
        if (known == null) {
            known = units.read(unit.text());
            if (unit.text().length() <= LARGEST_READ) {
                read.put(unit.id(), known);
            }
        }
        return known;
    }

    /** What a unit of the outbox builds on; nothing that is known of one that this program cannot read any more. */
    List<UUID> after(OutboxUnit unit) {
        try {
            return read(unit).after();
        } catch (Refusal | BadValue e) {
            return List.of();
        }
    }

    /** Operations that a unit of the outbox takes back; none that is known of one that this program cannot read any more. */
    List<UUID> takesBack(OutboxUnit unit) {
        try {
            return read(unit).calls().stream()
                    .map(CommandCall::command)
                    .filter(Undo.class::isInstance)
                    .map(undo -> ((Undo) undo).operation())
                    .toList();
        } catch (Refusal | BadValue e) {
            return List.of();
        }
    }

    /** Units without a verdict whose outcome the unit's own may depend on. */
    List<UUID> buildsOn(ClientTx tx, CommandUnit unit, Decided decided) {
        Set<RecordRef> concerned = new HashSet<>(decided.reads());
        concerned.addAll(decided.writes());
        unit.calls()
                .forEach(call ->
                        call.command().touches(catalog().schema()).forEach(touch -> concerned.add(touch.record())));
        return tx.outboxConcerning(concerned).stream()
                .filter(earlier -> earlier.verdict() == null && earlier.mayChange(concerned))
                .map(OutboxUnit::id)
                .toList();
    }

    /**
     * A command with what only the device can add to it: the provisional number of a new record, and how far it was told when
     * something was deleted that is held as the person saw it.
     */
    Command complete(ClientTx tx, Command command) {
        if (command instanceof DeleteRecord delete) {
            CrmRecord held = tx.find(
                    catalog().schema().type(delete.record().type()),
                    delete.record().id());
            return held == null || held.revision() != delete.seenRevision()
                    ? command
                    : new DeleteRecord(
                            delete.record(), delete.seenRevision(), tx.state().told());
        }
        if (command instanceof CreateRecord create && create.alias() == null) {
            Numbering numbering =
                    catalog().schema().type(create.values().type()).numbering();
            return numbering == null
                    ? command
                    : new CreateRecord(create.id(), create.values(), Objects.requireNonNull(side.provisional(tx)));
        }
        return command;
    }
}
