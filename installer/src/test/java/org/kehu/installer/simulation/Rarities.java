package org.kehu.installer.simulation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.ServerTx;
import org.kehu.common.sync.ServerCore;

/** What happens to an installation now and then. */
final class Rarities {
    private static final int SNAPSHOT_POINTS = 250;
    private static final Duration HALF_A_YEAR = Duration.ofDays(200);

    private final History history;
    private final Dice dice;
    private final People people;
    private int epochs;
    private @Nullable Runnable backup;

    Rarities(History history, People people) {
        this.history = history;
        this.dice = history.dice;
        this.people = people;
    }

    void happen(Desk desk) {
        switch (dice.below(24)) {
            case 0 -> halfAYearPasses();
            case 1 -> theLogIsCut();
            case 2 -> theLogGetsAnotherName(desk);
            case 3, 4 -> somebodyHasANewDevice();
            case 5, 6 -> aClockIsSet(desk);
            case 7, 8, 9 -> history.accidents.withFullDisk(desk, () -> people.give(desk));
            case 10 -> history.accidents.syncWithFullDisk(desk);
            case 11 -> aNodeStartsAnew();
            case 12, 13 -> people.decide(desk);
            case 14, 15, 16 -> theServerIsBackedUpOrRestored();
            case 17 -> theServerIsBroughtUpToDate(desk);
            case 18, 19 -> aDeviceIsBroughtUpToDate(desk);
            default -> theProgramStartsAnew(desk);
        }
    }

    /** The verdicts of then are not needed any more. */
    private void halfAYearPasses() {
        history.pass(HALF_A_YEAR);
        Instant before = history.now().minus(HALF_A_YEAR.dividedBy(2));
        history.server.any().purge(before);
        history.desks.forEach(Desk::forget);
        history.trace.tell("half a year passes");
    }

    /** Whoever is behind the cut has to take all anew. */
    private void theLogIsCut() {
        Duration age = Duration.between(Founded.AT, history.now());
        Duration kept = age.multipliedBy(dice.below(100)).dividedBy(100);
        ServerCore core = history.server.any().core();
        long before = history.server.memory.look(ServerTx::floor);
        long floor = core.raiseFloor(kept);
        core.forgetHistory(kept);
        history.tally.add("rows cut from the log", (int) (floor - before));
        history.trace.tell("the first %d rows of the log are cut off".formatted(floor));
    }

    private void theLogGetsAnotherName(Desk desk) {
        history.server.memory.beginEpoch("epoch " + ++epochs);
        history.trace.tell("the log gets another name: all is to be taken anew");
        takeAllWithSomethingBetween(desk);
    }

    private void takeAllWithSomethingBetween(Desk desk) {
        Accidents accidents = history.accidents;
        boolean betweenParts = dice.percent(50);
        accidents.guarded(desk, () -> {
            if (betweenParts) {
                accidents.syncWithSomethingBetweenParts(desk);
            } else {
                accidents.syncWithSomethingBetween(desk, SNAPSHOT_POINTS);
            }
        });
    }

    private void somebodyHasANewDevice() {
        if (!history.isFull()) {
            Desk fresh = history.sitDown(dice.one(Company.PEOPLE), true);
            history.trace.tell(fresh.name + " has a new device");
            takeAllWithSomethingBetween(fresh);
        }
    }

    /** By the tool, which says so, or silently: somebody puts old files back. */
    private void theServerIsBackedUpOrRestored() {
        if (!history.isOfRestores()) {
            return;
        }
        Runnable restore = backup;
        if (restore == null || dice.percent(30)) {
            backup = history.server.memory.backup();
            history.trace.tell("the server is backed up");
            return;
        }
        boolean byTheTool = dice.percent(50);
        history.toBeRestored();
        restore.run(); // under nodes that go on
        if (byTheTool) {
            history.server.memory.beginEpoch("epoch " + ++epochs);
        }
        history.restored();
        history.trace.tell("the server is restored " + (byTheTool ? "by the tool" : "silently"));
    }

    private void aClockIsSet(Desk desk) {
        Duration off = desk.watch.set(dice);
        history.tally.add("clocks set");
        history.trace.tell("the clock of %s is %s off".formatted(desk.name, off));
    }

    /** While its devices have programs of three versions, and work that waits; one of them may be talking to it just now. */
    private void theServerIsBroughtUpToDate(Desk desk) {
        if (dice.percent(50)) {
            history.accidents.guarded(desk, () -> history.accidents.syncWith(desk, this::theServerIsNew));
        }
        theServerIsNew();
    }

    private void theServerIsNew() {
        if (history.server.program().version() < Program.NEXT) {
            history.server.upgrade(Program.of(Program.NEXT));
            history.tally.add("servers brought up to date");
            history.trace.tell("the server is brought up to date");
        }
    }

    private void aDeviceIsBroughtUpToDate(Desk desk) {
        int version = desk.program().version();
        if (version < Program.NEXT) {
            upgrade(desk, version + 1 + dice.below(Program.NEXT - version));
        }
    }

    private void upgrade(Desk desk, int version) {
        history.tally.add("devices brought up to date");
        history.tally.add("units that a newer program found", desk.outbox().size());
        desk.upgrade(Program.of(version));
        history.trace.tell("%s has a program of version %d now".formatted(desk.name, version));
    }

    /** At the end nobody is left behind: neither a server by its devices, nor they by it. */
    void everybodyIsBroughtUpToDate() {
        if (history.desks.stream().anyMatch(desk -> desk.program().version() == Program.NEXT)) {
            theServerIsNew();
        }
        history.desks.stream()
                .filter(desk -> !history.server
                        .program()
                        .versions()
                        .speaksTo(desk.program().version()))
                .forEach(desk -> upgrade(desk, Program.NEXT));
    }

    private void aNodeStartsAnew() {
        history.server.any().restart();
        history.trace.tell("a node of the server starts anew");
    }

    private void theProgramStartsAnew(Desk desk) {
        desk.reopen(dice.percent(50));
        history.trace.tell(desk.name + " starts the program anew");
    }
}
