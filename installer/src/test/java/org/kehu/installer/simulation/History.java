package org.kehu.installer.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.command.Verdict;
import org.kehu.common.ledger.Faults;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.sync.DeviceView;
import org.kehu.common.sync.KeyRange;
import org.kehu.common.sync.MemoryClientStore;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Round;
import org.kehu.common.sync.Submitted;
import org.kehu.common.sync.TrayEntry;

/** One history: steps with faults, then quiet, then what must hold. */
final class History {
    private static final int POINTS = 25;
    private static final int SERVER_POINTS = 40;
    private static final int SNAPSHOT_POINTS = 250;
    private static final int FEW = 3;
    private static final int ROUNDS = 2;
    private static final int MOST_DESKS = 6;
    private static final Duration HALF_A_YEAR = Duration.ofDays(200);

    final Plan plan;
    final Trace trace = new Trace();
    final Tally tally = new Tally();
    final List<String> broken = new ArrayList<>();
    private final Dice dice;
    private final Plant plant;
    private final ServerNode server;
    private final List<Desk> desks = new ArrayList<>();
    private final AtTheServer many;
    private final Reorganising reorganising;
    private Instant now = Founded.AT;
    private int epochs;

    History(Plan plan, Plant plant) {
        this.plan = plan;
        this.plant = plant;
        this.dice = new Dice(plan.seed());
        Fuse fuse = new Fuse();
        this.server = new ServerNode(Founded.server(fuse), fuse, plant, () -> now, dice);
        this.many = new AtTheServer(server, dice, this::id);
        this.reorganising = new Reorganising(server, dice);
        plan.people().forEach(person -> sitDown(person, false));
    }

    /** @param fresh whether the device has nothing yet */
    private void sitDown(String person, boolean fresh) {
        UUID user = Company.person(person);
        Fuse fuse = new Fuse();
        MemoryClientStore disk = fresh ? new MemoryClientStore(fuse) : Founded.device(user, fuse);
        SimNet wire = new SimNet(server, user, dice, tally, trace);
        String name = person + (desks.size() + 1);
        desks.add(new Desk(name, user, wire, disk, disk::commits, fuse, plant, dice, () -> now));
    }

    private UUID id() {
        return dice.id(now.toEpochMilli());
    }

    /** Lives it to its end; what does not hold is in {@link #broken}. */
    History run() {
        for (long seed : plan.steps()) {
            if (!broken.isEmpty()) {
                break;
            }
            dice.begin(seed);
            now = now.plus(Duration.ofSeconds(1 + dice.below(90)));
            step();
            desks.stream().filter(Desk::isChanged).forEach(this::checkView);
        }
        tally.add("steps", plan.steps().size());
        dice.begin(~plan.seed());
        settle();
        broken.addAll(new Invariants(server, desks).broken());
        if (tally.of("buckets repaired") > 0) {
            broken.add("a device had to be repaired");
        }
        broken.forEach(line -> trace.tell("BROKEN: " + line));
        return this;
    }

    private void step() {
        int what = dice.below(100);
        Desk desk = dice.one(desks);
        if (what < 50) {
            guarded(desk, () -> give(desk));
        } else if (what < 68) {
            guarded(desk, () -> sync(desk));
        } else if (what < 74) {
            guarded(desk, () -> syncWithSomethingBetween(desk, SERVER_POINTS));
        } else if (what < 89) {
            atServer(what);
        } else if (what < 92) {
            guarded(desk, () -> undo(desk));
        } else if (what < 95) {
            guarded(desk, () -> attend(desk));
        } else if (what < 97) {
            desk.wire.deliverLate();
            trace.tell("an old push of %s comes late".formatted(desk.name));
        } else {
            rarely(desk);
        }
    }

    private void atServer(int what) {
        if (what < 77) {
            atServer(Deeds.think(new Book(server.memory::all, dice, this::id, now)));
        } else if (what < 86) {
            atServer(reorganising.think());
        } else if (what < 88) {
            atServer(many.handOver());
        } else {
            atServer(many.imports());
        }
    }

    private void rarely(Desk desk) {
        switch (dice.below(8)) {
            case 0 -> {
                now = now.plus(HALF_A_YEAR);
                server.purge(now.minus(HALF_A_YEAR.dividedBy(2)));
                trace.tell("half a year passes");
            }
            case 1, 2 -> {
                server.memory.beginEpoch("epoch " + ++epochs);
                trace.tell("the log gets another name: all is to be taken anew");
                guarded(desk, () -> syncWithSomethingBetween(desk, SNAPSHOT_POINTS));
            }
            case 3, 4 -> {
                if (desks.size() < MOST_DESKS) {
                    sitDown(dice.one(Company.PEOPLE), true);
                    Desk fresh = desks.get(desks.size() - 1);
                    trace.tell(fresh.name + " has a new device");
                    guarded(fresh, () -> syncWithSomethingBetween(fresh, SNAPSHOT_POINTS));
                }
            }
            default -> {
                desk.restart();
                trace.tell(desk.name + " starts the program anew");
            }
        }
    }

    private void give(Desk desk) {
        desk.store
                .transact(tx -> {
                    Function<RecordType, List<CrmRecord>> seen =
                            type -> tx.ids(type, new KeyRange(type.name(), null, null)).stream()
                                    .map(id -> java.util.Objects.requireNonNull(tx.find(type, id)))
                                    .toList();
                    return java.util.Optional.ofNullable(Deeds.think(new Book(seen, dice, this::id, now)));
                })
                .ifPresent(deed -> {
                    trace.tell("%s: %s".formatted(desk.name, deed.what()));
                    tell(desk.give(deed));
                });
    }

    private void undo(Desk desk) {
        if (!desk.given.isEmpty()) {
            Given given = dice.one(desk.given);
            trace.tell("%s takes back: %s".formatted(desk.name, given.what()));
            tell(desk.undo(given));
            tally.add("undone");
        }
    }

    private void attend(Desk desk) {
        List<TrayEntry> entries = desk.attention().entries();
        if (entries.isEmpty()) {
            return;
        }
        UUID unit = dice.one(entries).unit();
        boolean again = dice.percent(50);
        trace.tell("%s %s %s".formatted(desk.name, again ? "tries again" : "throws away", Trace.brief(unit)));
        try {
            Submitted submitted = again ? desk.attention().retry(unit) : null;
            if (submitted == null) {
                desk.attention().discard(unit);
            } else {
                tell(desk.note("retry", List.of(), submitted));
            }
        } finally {
            desk.fuse.putOut();
            if (desk.attention().entries().stream()
                    .noneMatch(entry -> entry.unit().equals(unit))) {
                desk.dealtWith.add(unit);
            }
        }
    }

    private void tell(Submitted submitted) {
        UnitDecision decision = submitted.decision();
        if (decision instanceof UnitDecision.Refused refused) {
            tally.add("refused at once");
            trace.tell("      refused: " + refused.reason().code());
        } else {
            boolean waits = decision instanceof UnitDecision.Waiting;
            tally.add(waits ? "given, waiting for the server" : "given, seen at once");
            trace.tell("      unit %s%s".formatted(Trace.brief(submitted.unit()), waits ? " waits" : ""));
        }
    }

    private void atServer(@Nullable Deed deed) {
        if (deed != null) {
            Verdict verdict = server.run(ServerSetup.ADMINISTRATOR, deed.commands());
            trace.tell("at the server: %s: %s".formatted(deed.what(), verdict.kind()));
        }
    }

    /** With a chance the machine stops somewhere on the way. */
    private void guarded(Desk desk, Runnable work) {
        if (dice.percent(plan.faults())) {
            desk.fuse.light(1 + dice.below(POINTS));
        }
        desk.wire.faults(plan.faults());
        try {
            work.run();
        } catch (Crash e) {
            tally.add("crashes of a device");
            trace.tell("      %s's machine stops at %s".formatted(desk.name, e.getMessage()));
            desk.restart();
        } finally {
            desk.fuse.putOut();
            desk.wire.faults(0);
        }
    }

    private void sync(Desk desk) {
        try {
            Round round = desk.round();
            trace.tell("%s syncs: %s".formatted(desk.name, round));
        } catch (Offline e) {
            trace.tell("%s is offline".formatted(desk.name));
        }
    }

    /** While a transaction of the server is under way for one, another comes between. */
    private void syncWithSomethingBetween(Desk desk, int points) {
        Desk other = dice.one(desks);
        boolean atSave = dice.percent(50);
        server.fuse.light(1 + dice.below(atSave ? FEW : points), atSave ? Faults.SAVE : null, () -> {
            tally.add("transactions between");
            trace.tell("      in the midst of that:");
            between(desk, other);
        });
        try {
            sync(desk);
        } finally {
            server.fuse.putOut();
        }
    }

    private void between(Desk desk, Desk other) {
        try {
            if (dice.percent(50)) {
                for (int i = 0; i < FEW; i++) {
                    atServer(74 + dice.below(6));
                }
            } else if (other == desk) {
                desk.wire.deliverLate();
            } else {
                sync(other);
            }
        } catch (RuntimeException e) {
            trace.tell("      which fails: " + e);
        }
    }

    private void checkView(Desk desk) {
        List<String> differences = DeviceView.differences(desk.store, desk.door());
        if (!differences.isEmpty()) {
            broken.add("%s sees %s".formatted(desk.name, differences));
            trace.tell("the outbox of %s: %s".formatted(desk.name, desk.outbox()));
        }
    }

    /** The faults have stopped: every device must be right after two rounds, and prove it. */
    private void settle() {
        server.restart();
        now = now.plus(Duration.ofDays(2));
        for (int i = 0; i < ROUNDS; i++) {
            now = now.plusSeconds(60);
            desks.forEach(Desk::restart);
            desks.forEach(this::sync);
        }
    }
}
