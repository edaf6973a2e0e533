package org.kehu.installer.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.command.Verdict;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.sync.DeviceView;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Round;
import org.kehu.common.sync.Submitted;
import org.kehu.common.sync.TrayEntry;

/** One history: some dozens of steps with faults, then quiet, then what must hold. */
final class History {
    private static final int POINTS = 25;
    private static final int ROUNDS = 2;

    final Trace trace = new Trace();
    final Tally tally = new Tally();
    final List<String> broken = new ArrayList<>();
    private final Dice dice;
    private final ServerNode server;
    private final List<Desk> desks;
    private final int faults;
    private Instant now = Instant.parse("2026-03-02T01:30:00Z");

    History(long seed, Plant plant) {
        this.dice = new Dice(seed);
        this.server = new ServerNode(plant, () -> now, dice);
        this.faults = dice.below(31);
        this.desks = List.of(desk("anna", Company.ANNA, plant), desk("ben", Company.BEN, plant));
    }

    private Desk desk(String name, UUID user, Plant plant) {
        return new Desk(name, user, new SimNet(server, user, dice, tally, trace), plant, dice, () -> now);
    }

    /** Lives it to its end; what does not hold is in {@link #broken}. */
    History run() {
        Company.found(server, now);
        desks.forEach(this::sync);
        int steps = 20 + dice.below(60);
        for (int i = 0; i < steps && broken.isEmpty(); i++) {
            now = now.plus(Duration.ofSeconds(1 + dice.below(90)));
            checkView(step());
        }
        tally.add("steps", steps);
        settle();
        broken.addAll(new Invariants(server, desks).broken());
        broken.forEach(line -> trace.tell("BROKEN: " + line));
        return this;
    }

    private Desk step() {
        int what = dice.below(100);
        Desk desk = dice.one(desks);
        if (what < 55) {
            guarded(desk, () -> give(desk));
        } else if (what < 75) {
            guarded(desk, () -> sync(desk));
        } else if (what < 81) {
            atServer(ServerSetup.ADMINISTRATOR, Deeds.think(book(server.memory.records())));
        } else if (what < 85) {
            atServer(ServerSetup.ADMINISTRATOR, Company.reorganise(server, dice));
        } else if (what < 90) {
            guarded(desk, () -> undo(desk));
        } else if (what < 95) {
            guarded(desk, () -> attend(desk));
        } else if (what < 97) {
            desk.restart();
            trace.tell(desk.name + " starts the program anew");
        } else {
            desk.wire.deliverLate();
            trace.tell("an old push of %s comes late".formatted(desk.name));
        }
        return desk;
    }

    private Book book(java.util.Collection<org.kehu.common.record.CrmRecord> records) {
        return new Book(records, dice, () -> dice.id(now.toEpochMilli()), now);
    }

    private void give(Desk desk) {
        Deed deed = Deeds.think(book(desk.store.transact(DeviceView::view).values()));
        if (deed != null) {
            trace.tell("%s: %s".formatted(desk.name, deed.what()));
            tell(desk.give(deed));
        }
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

    private void atServer(UUID user, @org.jspecify.annotations.Nullable Deed deed) {
        if (deed != null) {
            Verdict verdict = server.run(user, deed.commands());
            trace.tell("at the server: %s: %s".formatted(deed.what(), verdict.kind()));
        }
    }

    /** With a chance the machine stops somewhere on the way. */
    private void guarded(Desk desk, Runnable work) {
        if (dice.percent(faults)) {
            desk.fuse.light(1 + dice.below(POINTS));
        }
        desk.wire.faults(faults);
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

    private void checkView(Desk desk) {
        var view = desk.store.transact(DeviceView::view);
        var expected = DeviceView.recomputed(desk.store, desk.door());
        if (!view.equals(expected)) {
            broken.add("%s sees %s".formatted(desk.name, Invariants.difference(expected, view)));
            trace.tell("the outbox of %s: %s".formatted(desk.name, desk.outbox()));
        }
    }

    /** The faults have stopped: every device must be right after two rounds. */
    private void settle() {
        server.restart();
        for (int i = 0; i < ROUNDS; i++) {
            now = now.plusSeconds(60);
            desks.forEach(Desk::restart);
            desks.forEach(this::sync);
        }
    }
}
