package org.kehu.installer.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.kehu.common.Kehu;
import org.kehu.common.command.Actor;
import org.kehu.common.sync.Attention;
import org.kehu.common.sync.ClientCore;
import org.kehu.common.sync.ClientStore;
import org.kehu.common.sync.LocalCommands;
import org.kehu.common.sync.LocalDoor;
import org.kehu.common.sync.Net;
import org.kehu.common.sync.Round;
import org.kehu.common.sync.Submitted;

/** A device and the person at it: the product's cores over a store that outlives them. */
final class Desk {
    final String name;
    final UUID user;
    final SimNet wire;
    final Fuse fuse;
    final List<Given> given = new ArrayList<>();
    /** Refused units that the person gave again or threw away. */
    final Set<UUID> dealtWith = new LinkedHashSet<>();

    final ClientStore store;
    private final LongSupplier commits;
    private long looked = -1;
    private final Net net;
    private final Supplier<Instant> clock;
    private final Supplier<UUID> ids;
    private LocalDoor door;
    private LocalCommands commands;
    private Attention attention;
    private ClientCore core;

    Desk(
            String name,
            UUID user,
            SimNet wire,
            ClientStore disk,
            LongSupplier commits,
            Fuse fuse,
            Plant plant,
            Dice dice,
            Supplier<Instant> clock) {
        this.name = name;
        this.user = user;
        this.wire = wire;
        this.fuse = fuse;
        this.commits = commits;
        this.store = plant.client(disk, dice);
        this.net = plant.net(wire, dice);
        this.clock = clock;
        this.ids = () -> dice.id(clock.get().toEpochMilli());
        this.door = newDoor();
        this.commands = new LocalCommands(store, door, ids);
        this.attention = new Attention(store, door, commands);
        this.core = newCore();
    }

    private LocalDoor newDoor() {
        return new LocalDoor(
                Kehu.CATALOG, new Actor(user, name), name.substring(0, 1).toUpperCase(), clock);
    }

    private ClientCore newCore() {
        return new ClientCore(store, door, net, "test", changed -> {});
    }

    /** Whatever was in memory is gone. */
    void restart() {
        fuse.putOut();
        door = newDoor();
        commands = new LocalCommands(store, door, ids);
        attention = new Attention(store, door, commands);
        core = newCore();
    }

    /** Whether something has changed on the disk since this was asked last. */
    boolean isChanged() {
        long before = looked;
        looked = commits.getAsLong();
        return looked != before;
    }

    LocalDoor door() {
        return door;
    }

    Attention attention() {
        return attention;
    }

    Round round() {
        wire.begin();
        return core.round();
    }

    /** How each unit stands, for whoever reads a history. */
    List<String> outbox() {
        return store.transact(tx -> tx.outbox().stream()
                .map(unit -> "%s %s%s%s"
                        .formatted(
                                Trace.brief(unit.id()),
                                unit.standing(),
                                unit.reason() == null ? "" : " " + unit.reason().code(),
                                unit.verdict() == null
                                        ? ""
                                        : " " + unit.verdict().kind()))
                .toList());
    }

    Submitted give(Deed deed) {
        UUID operation = ids.get();
        return note(deed.what(), deed.typed(), commands.submit(operation, deed.commands()));
    }

    Submitted undo(Given what) {
        return note("undo of " + what.what(), List.of(), commands.undo(what.operation()));
    }

    Submitted note(String what, List<Given.Typed> typed, Submitted submitted) {
        if (submitted.isQueued()) {
            given.add(new Given(submitted.unit(), submitted.operation(), what, typed));
        }
        return submitted;
    }
}
