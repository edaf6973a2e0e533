package org.kehu.installer.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.attachment.AttachFile;
import org.kehu.common.command.Actor;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.sync.Attention;
import org.kehu.common.sync.ClientCore;
import org.kehu.common.sync.ClientStore;
import org.kehu.common.sync.LocalCommands;
import org.kehu.common.sync.LocalDoor;
import org.kehu.common.sync.MissingUnit;
import org.kehu.common.sync.MissingWork;
import org.kehu.common.sync.Net;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.common.sync.Round;
import org.kehu.common.sync.Submitted;

/** A device and the person at it: the product's cores over a store that outlives them. */
final class Desk {
    final String name;
    final UUID user;
    final SimNet wire;
    final Fuse fuse;
    final List<Given> given = new ArrayList<>();
    final List<Deletion> deletions = new ArrayList<>();
    /** Refused units that the person gave again or threw away, and those that a restored server lacks and that were left out. */
    final Set<UUID> dealtWith = new LinkedHashSet<>();

    /** Units that were applied on a server that was put back then, and changed nothing there. */
    final Set<UUID> changedNothing = new LinkedHashSet<>();

    private final Set<UUID> beforeRestore = new LinkedHashSet<>();
    private final Set<UUID> forgotten = new LinkedHashSet<>();

    final ClientStore store;
    final DeviceClock watch;
    private final Disk disk;
    private final Plant plant;
    final @Nullable DeviceFiles files;
    private Program program;
    private long looked = -1;
    private final Net net;
    private final Supplier<Instant> clock;
    private final Supplier<UUID> ids;
    private LocalDoor door;
    private LocalCommands commands;
    private Attention attention;
    private ClientCore core;

    Desk(String name, UUID user, SimNet wire, Disk disk, Fuse fuse, Plant plant, Dice dice, Supplier<Instant> clock) {
        this.name = name;
        this.user = user;
        this.wire = wire;
        this.fuse = fuse;
        this.disk = disk;
        this.plant = plant;
        this.files = disk.files(plant);
        this.program = Program.of(wire.speech.version);
        this.watch = new DeviceClock(clock);
        this.store = plant.client(disk.store(), dice);
        this.net = plant.net(wire, dice);
        this.clock = plant.clock(watch, clock);
        this.ids = () -> dice.id(clock.get().toEpochMilli());
        this.door = newDoor();
        this.commands = new LocalCommands(store, door, ids);
        this.attention = new Attention(store, door, commands);
        this.core = newCore();
    }

    private LocalDoor newDoor() {
        return new LocalDoor(
                program.catalog(), new Actor(user, name), name.substring(0, 1).toUpperCase(), clock);
    }

    private ClientCore newCore() {
        return new ClientCore(store, door, net, "test", changed -> {});
    }

    Program program() {
        return program;
    }

    /** The program ends, and a newer one begins. */
    void upgrade(Program to) {
        disk.store().transact(tx -> {
            new Upgrade(program.speech()).leaveAsWritten(tx);
            return true;
        });
        if (to.version() == Program.NEXT) {
            disk.openedWith(to.catalog().schema());
        }
        program = to;
        wire.speak(to.speech());
        restart();
        disk.store().transact(tx -> {
            plant.upgraded(tx, to);
            return true;
        });
    }

    /** The program ends and begins anew, in good order or not. */
    void reopen(boolean inOrder) {
        disk.reopen(inOrder);
        restart();
    }

    /** The server may have lost what it had acknowledged; the device cannot offer again what it has had to forget by now. */
    void restored() {
        Set<UUID> known = undecided();
        store.transact(tx -> tx.journaled()).forEach(unit -> known.add(unit.id()));
        for (Given unit : given) {
            beforeRestore.add(unit.unit());
            if (!known.contains(unit.unit())) {
                forgotten.add(unit.unit());
            }
        }
        wire.recalled.clear();
    }

    boolean hasSeenARestore() {
        return !beforeRestore.isEmpty();
    }

    /** Half a year later the journal reaches no further back. */
    void forget() {
        Set<UUID> known = undecided();
        given.stream().map(Given::unit).filter(unit -> !known.contains(unit)).forEach(forgotten::add);
        wire.recalled.clear();
    }

    /** What waits for the server or for the person waits however long it takes. */
    private Set<UUID> undecided() {
        return store.transact(tx -> {
            Set<UUID> ids = new LinkedHashSet<>();
            tx.outbox().forEach(unit -> ids.add(unit.id()));
            tx.missing().forEach(unit -> ids.add(unit.entry().unit()));
            return ids;
        });
    }

    /** What the device still knew when it asked for it is not. */
    boolean mayBeForgotten(UUID unit) {
        return forgotten.contains(unit) && !wire.recalled.contains(unit);
    }

    /** The person decides about what the server has lost: most of it is sent again, as it was. @return how much was missing */
    int decide(Dice dice) {
        MissingWork work = new MissingWork(store, door, changed -> {});
        List<MissingUnit> missing = work.units();
        missing.stream().map(unit -> unit.entry().unit()).forEach(unit -> {
            if (dice.percent(80)) {
                work.sendAgain(List.of(unit));
            } else {
                work.leaveOut(List.of(unit));
                dealtWith.add(unit);
            }
        });
        return missing.size();
    }

    /** Whether the unit was given before the server was put back to an older state. */
    boolean mayBeLost(UUID unit) {
        return beforeRestore.contains(unit);
    }

    void close() {
        disk.close();
    }

    /** Whatever was in memory is gone. */
    void restart() {
        fuse.putOut();
        disk.recover();
        door = newDoor();
        commands = new LocalCommands(store, door, ids);
        attention = new Attention(store, door, commands);
        core = newCore();
    }

    /** Whether something has changed on the disk since this was asked last. */
    boolean isChanged() {
        long before = looked;
        looked = disk.commits();
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
        Submitted submitted = submit(operation, deed);
        if (submitted.isQueued()) {
            given.add(new Given(submitted.unit(), submitted.operation(), deed.what(), deed.typed(), deed.added()));
        }
        if (submitted.isQueued() && deed.commands().stream().anyMatch(DeleteRecord.class::isInstance)) {
            deletions.add(store.read(tx -> Deletion.of(tx, submitted.unit())));
        }
        return submitted;
    }

    private Submitted submit(UUID operation, Deed deed) {
        Supplier<Submitted> submit = () -> commands.submit(operation, program.said(deed.commands()));
        return files != null && deed.commands().get(0) instanceof AttachFile file
                ? files.attach(file, submit)
                : submit.get();
    }

    Submitted undo(Given what) {
        return note("undo of " + what.what(), commands.undo(what.operation()));
    }

    /** Both units of it are the person's: the restore, and what is done again after it. */
    @Nullable Submitted restore(UUID refused) {
        List<UUID> before = queued();
        Submitted restored = attention.restore(refused, Set.of());
        if (restored != null && restored.isQueued()) {
            queued().stream()
                    .filter(unit -> !before.contains(unit))
                    .forEach(unit -> given.add(new Given(unit, restored.operation(), "restore", List.of(), List.of())));
        }
        return restored;
    }

    /** In the order in which it was given. */
    private List<UUID> queued() {
        return store.read(tx -> tx.outbox().stream().map(OutboxUnit::id).toList());
    }

    Submitted note(String what, Submitted submitted) {
        if (submitted.isQueued()) {
            given.add(new Given(submitted.unit(), submitted.operation(), what, List.of(), List.of()));
        }
        return submitted;
    }
}
