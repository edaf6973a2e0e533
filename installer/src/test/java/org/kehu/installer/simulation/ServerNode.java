package org.kehu.installer.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.kehu.common.attachment.ConfirmStored;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Door;
import org.kehu.common.command.ServerDoor;
import org.kehu.common.command.ServerSide;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.command.Verdict;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Stage;
import org.kehu.common.sync.FirstWork;
import org.kehu.common.sync.ServerCore;
import org.kehu.common.sync.UnitCodec;

/** A node of the server: the product's door and core over a store that outlives them. */
final class ServerNode {
    private static final List<Integer> PARTS = List.of(3, 8, 25);
    private static final FirstWork FIRST = user -> List.of(RecordQuery.of(Opportunity.TYPE)
            .where(Filter.eq(Opportunity.OWNER, user))
            .where(Filter.eq(Opportunity.STATUS, Stage.OPEN)));

    private final TxStore<ServerTx> store;
    private final Supplier<Instant> clock;
    private final Dice dice;
    private final int part;
    private Program program = Program.of(Speech.NOW);
    private ServerDoor door;
    private ServerCore core;

    ServerNode(TxStore<ServerTx> store, Supplier<Instant> clock, Dice dice) {
        this.store = store;
        this.clock = clock;
        this.dice = dice;
        this.part = dice.one(PARTS);
        this.door = newDoor();
        this.core = newCore();
    }

    private ServerDoor newDoor() {
        return new ServerDoor(store, new Door<>(program.catalog(), new ServerSide()), clock, dice::tag, head -> {});
    }

    private ServerCore newCore() {
        return new ServerCore(store, door, FIRST, clock, part);
    }

    /** Whatever was in memory is gone. */
    void restart() {
        door = newDoor();
        core = newCore();
    }

    void upgrade(Program to) {
        program = to;
        restart();
    }

    ServerCore core() {
        return core;
    }

    ServerDoor door() {
        return door;
    }

    /** Verdicts that were given before are forgotten, and snapshots that were given up. */
    void purge(Instant before) {
        store.transact(tx -> tx.purgeVerdicts(before));
        core.purgeSnapshots();
    }

    /** Commands of somebody who sits at the server. */
    Verdict run(UUID user, List<Command> commands) {
        List<CommandCall> calls = new ArrayList<>();
        for (Command command : program.said(commands)) {
            calls.add(new CommandCall(id(), command, clock.get(), clock.get()));
        }
        CommandUnit unit = new CommandUnit(id(), id(), 0, calls);
        return door.push(
                new Actor(user, "server"),
                unit,
                UnitCodec.hash(new UnitCodec(program.catalog().commands()).write(unit)));
    }

    /** The content of an attachment has come as a whole. */
    Verdict stored(RecordRef attachment) {
        Instant now = clock.get();
        CommandUnit unit =
                new CommandUnit(id(), id(), 0, List.of(new CommandCall(id(), new ConfirmStored(attachment), now, now)));
        return door.push(Actor.SYSTEM, unit, UnitCodec.hash(unit.id().toString()));
    }

    UUID id() {
        return dice.id(clock.get().toEpochMilli());
    }
}
