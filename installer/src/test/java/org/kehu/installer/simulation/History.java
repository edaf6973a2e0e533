package org.kehu.installer.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.Verdict;
import org.kehu.common.sync.DeviceView;

/** One history: steps with faults, then quiet, then what must hold. */
final class History {
    private static final int ROUNDS = 2;
    private static final int MOST_DESKS = 6;

    final Plan plan;
    final Trace trace = new Trace();
    final Tally tally = new Tally();
    final List<Broken> broken = new ArrayList<>();
    final Dice dice;
    final Cluster server;
    final List<Desk> desks = new ArrayList<>();
    final Accidents accidents;
    final Office office;
    private final Plant plant;
    private final Ground ground;
    private final People people;
    private final Rarities rarities;
    private Instant now = Founded.AT;

    History(Plan plan, Plant plant, Ground ground) {
        this.plan = plan;
        this.plant = plant;
        this.ground = ground;
        this.dice = new Dice(plan.seed());
        Fuse fuse = new Fuse();
        int nodes = 1 + dice.below(2);
        this.server = new Cluster(ground.server(fuse), fuse, plant, this::now, dice, nodes);
        this.accidents = new Accidents(this);
        this.office = new Office(this);
        this.people = new People(this);
        this.rarities = new Rarities(this, people);
        plan.people().forEach(person -> sitDown(person, false));
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    UUID id() {
        return dice.id(now.toEpochMilli());
    }

    boolean isOfRestores() {
        return plant.restores();
    }

    void toBeRestored() {
        Set<UUID> changing = server.memory.log().stream().map(LogRow::unit).collect(Collectors.toSet());
        desks.forEach(desk -> desk.changedNothing.removeAll(changing));
        desks.forEach(desk -> desk.given.stream()
                .map(Given::unit)
                .filter(unit -> !changing.contains(unit) && isApplied(server.memory.verdict(unit)))
                .forEach(desk.changedNothing::add));
    }

    private static boolean isApplied(@Nullable Verdict verdict) {
        return verdict != null && verdict.isApplied();
    }

    /** What was given until now may be unknown to the server again. */
    void restored() {
        tally.add("restored backups");
        desks.forEach(Desk::restored);
    }

    boolean isFull() {
        return desks.size() >= MOST_DESKS;
    }

    /** @param fresh whether the device has nothing yet */
    Desk sitDown(String person, boolean fresh) {
        UUID user = Company.person(person);
        Fuse fuse = new Fuse();
        Speech speech = Speech.of(plan.seed(), desks.size());
        SimNet wire = new SimNet(server, user, speech, dice, tally, trace, this::breaks);
        String name = person + (desks.size() + 1);
        if (speech.isOld()) {
            trace.tell("%s has a program of version %d".formatted(name, speech.version));
        }
        Desk desk = new Desk(name, user, wire, ground.device(user, fuse, fresh), fuse, plant, dice, this::now);
        desks.add(desk);
        return desk;
    }

    /** Lives it to its end; what does not hold is in {@link #broken}. */
    History run() {
        Company.openPools(server.any());
        for (long seed : plan.steps()) {
            if (!broken.isEmpty()) {
                break;
            }
            dice.begin(seed);
            pass(Duration.ofSeconds(1 + dice.below(90)));
            step();
            desks.stream().filter(Desk::isChanged).forEach(this::checkView);
        }
        tally.add("steps", plan.steps().size());
        tally.add("histories of two nodes", server.size() - 1);
        dice.begin(~plan.seed());
        settle();
        desks.forEach(this::checkView);
        broken.addAll(Invariants.broken(server, desks));
        // programs of before are not told the tag of a part's place: what it held of a time taken back silently, the
        // digest finds
        boolean excused = tally.of("restored backups") > 0;
        long repaired = tally.of("buckets repaired");
        if (repaired > (excused ? tally.of("buckets repaired of programs of before") : 0)) {
            broken.add(new Broken(Promise.CONVERGES_IN_TWO_ROUNDS, "a device had to be repaired"));
        }
        broken.forEach(line -> trace.tell("BROKEN: " + line));
        return this;
    }

    void breaks(Broken what) {
        broken.add(what);
        trace.tell("      BROKEN: " + what);
    }

    private void step() {
        int what = dice.below(100);
        Desk desk = dice.one(desks);
        if (what < 47) {
            accidents.guarded(desk, () -> people.give(desk));
        } else if (what < 65) {
            accidents.guarded(desk, () -> accidents.sync(desk));
        } else if (what < 71) {
            accidents.guarded(desk, () -> accidents.syncWithSomethingBetween(desk));
        } else if (what < 86) {
            office.act();
        } else if (what < 89) {
            accidents.guarded(desk, () -> people.undo(desk));
        } else if (what < 90) {
            accidents.guarded(desk, () -> people.undoOfAnybody(desk));
        } else if (what < 92) {
            accidents.guarded(desk, () -> people.attend(desk));
        } else if (what < 94) {
            desk.wire.deliverLate();
            trace.tell("an old push of %s comes late".formatted(desk.name));
        } else {
            rarities.happen(desk);
        }
    }

    void checkView(Desk desk) {
        List<String> differences = DeviceView.differences(desk.store, desk.door());
        if (!differences.isEmpty()) {
            broken.add(new Broken(Promise.VIEW_IS_BASE_AND_OUTBOX, desk.name + " sees " + differences));
            trace.tell("the outbox of %s: %s".formatted(desk.name, desk.outbox()));
        }
    }

    /** The faults have stopped: every device must be right after two rounds, and prove it. */
    private void settle() {
        server.fuse.putOut();
        pass(Duration.ofDays(2));
        desks.forEach(accidents::sync);
        rarities.everybodyIsBroughtUpToDate();
        if (tally.of("restored backups") > 0) {
            desks.forEach(Desk::restart);
            desks.forEach(accidents::sync);
            desks.forEach(people::decide);
        }
        for (int i = 0; i < ROUNDS; i++) {
            pass(Duration.ofMinutes(1));
            desks.forEach(Desk::restart);
            desks.forEach(accidents::sync);
        }
    }

    void close() {
        desks.forEach(Desk::close);
    }
}
