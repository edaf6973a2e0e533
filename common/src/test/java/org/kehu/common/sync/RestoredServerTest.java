package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** A server that is put back to an older state, by the tool or by somebody who copies old files over the new ones. */
class RestoredServerTest {
    private static final Instant BACKUP = Instant.parse("2026-03-02T02:00:00Z");
    private final Twins twins = new Twins();
    private final Twins.Device sales = twins.sales;
    private final Twins.Device director = twins.director;
    private final CreateRecord create = twins.customer("盛和");
    private final RecordRef ref = Twins.ref(create);
    private Runnable restoreByTool = () -> {};
    private Runnable restoreSilently = () -> {};

    @BeforeEach
    void aBackupIsMade() {
        director.round();
        sales.round();
        sales.give(create);
        sales.round();
        director.round();
        restoreByTool = twins.store.backup(BACKUP, "second");
        restoreSilently = twins.store.backup();
    }

    private CrmRecord stored(RecordRef record) {
        return Objects.requireNonNull(twins.stored(record), "it is not at the server");
    }

    private UUID edited(Twins.Device device, String notes) {
        Submitted given = device.give(Twins.edit(device.seen(ref), Customer.NOTES, notes));
        device.round();
        return given.unit();
    }

    private static List<UUID> offered(Twins.Device device) {
        return device.missing.units().stream()
                .filter(unit -> !unit.leftOut())
                .map(unit -> unit.entry().unit())
                .toList();
    }

    private static void sendAgain(Twins.Device device) {
        device.missing.sendAgain(offered(device));
        device.round();
    }

    @Test
    void whatTheRestoredServerHasLostIsOfferedWithTheTimeOfTheBackup() {
        UUID lost = edited(sales, "after the backup");
        restoreByTool.run();
        sales.round();
        assertEquals(List.of(lost), offered(sales));
        assertEquals(BACKUP, sales.missing.units().get(0).backup());
        assertEquals("second", sales.state().epoch());
        assertNull(sales.seen(ref).get(Customer.NOTES));
        assertNull(stored(ref).get(Customer.NOTES));
    }

    @Test
    void whatIsSentAgainTakesEffectOnceAndIsSeenAtOnce() {
        UUID lost = edited(sales, "after the backup");
        restoreByTool.run();
        sales.round();
        sales.missing.sendAgain(offered(sales));
        assertEquals("after the backup", sales.seen(ref).get(Customer.NOTES));
        sales.round();
        assertEquals("after the backup", stored(ref).get(Customer.NOTES));
        assertEquals(List.of(), sales.outbox());
        assertEquals(List.of(), sales.missing.units());
        assertEquals(
                1,
                twins.store.log().stream()
                        .filter(row -> row.unit().equals(lost))
                        .count());
        assertTrue(Objects.requireNonNull(twins.store.verdict(lost)).isApplied());
    }

    @Test
    void whatWasSentAgainCanBeTakenBackAsEver() {
        Submitted given = sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "after the backup"));
        sales.round();
        restoreByTool.run();
        sales.round();
        sendAgain(sales);
        assertTrue(sales.commands.undo(given.operation()).isQueued());
        sales.round();
        assertNull(stored(ref).get(Customer.NOTES));
    }

    @Test
    void whatTheServerStillKnowsIsNotOffered() {
        restoreByTool.run();
        sales.round();
        assertEquals(1, sales.recalls.size());
        assertEquals(List.of(), offered(sales));
        assertEquals("second", sales.state().epoch());
        sales.round();
        assertEquals(1, sales.recalls.size());
    }

    @Test
    void unitsThatBuildOnEachOtherComeInTheirOrder() {
        CreateRecord other = twins.customer("长江");
        sales.give(other);
        sales.round();
        sales.give(Twins.edit(sales.seen(Twins.ref(other)), Customer.NOTES, "first"));
        sales.round();
        sales.give(Twins.edit(sales.seen(Twins.ref(other)), Customer.NOTES, "second"));
        sales.round();
        restoreByTool.run();
        sales.round();
        assertEquals(3, offered(sales).size());
        assertNull(sales.sees(Twins.ref(other)));
        sendAgain(sales);
        assertEquals("second", stored(Twins.ref(other)).get(Customer.NOTES));
        assertEquals(List.of(), sales.attention.entries());
        director.round();
        assertEquals(stored(Twins.ref(other)), director.sees(Twins.ref(other)));
    }

    @Test
    void whatWaitsInTheOutboxForMissingWorkWaitsUntilThePersonHasDecided() {
        CreateRecord other = twins.customer("长江");
        sales.give(other);
        sales.round();
        sales.give(Twins.edit(sales.seen(Twins.ref(other)), Customer.NOTES, "offline"));
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "of another"));
        restoreByTool.run();
        assertEquals(1, sales.round().waiting());
        assertEquals("of another", stored(ref).get(Customer.NOTES));
        assertEquals(List.of(), sales.attention.entries());
        sendAgain(sales);
        assertEquals("offline", stored(Twins.ref(other)).get(Customer.NOTES));
        assertEquals(List.of(), sales.outbox());
    }

    @Test
    void whatIsLeftOutStaysListedAndNothingWaitsForIt() {
        CreateRecord other = twins.customer("长江");
        sales.give(other);
        sales.round();
        sales.give(Twins.edit(sales.seen(Twins.ref(other)), Customer.NOTES, "offline"));
        restoreByTool.run();
        sales.round();
        sales.missing.leaveOut(offered(sales));
        sales.round();
        assertEquals(1, sales.missing.units().size());
        assertEquals(1, sales.attention.entries().size());
        twins.pass(Duration.ofDays(31));
        sales.sync = new ClientCore(sales.disk, sales.local, sales, "test", changed -> {});
        sales.round();
        assertEquals(List.of(), sales.missing.units());
    }

    @Test
    void whatNobodyDecidedAboutIsKeptHoweverLong() {
        UUID lost = edited(sales, "after the backup");
        restoreByTool.run();
        sales.round();
        twins.pass(Duration.ofDays(100));
        sales.sync = new ClientCore(sales.disk, sales.local, sales, "test", changed -> {});
        sales.round();
        assertEquals(List.of(lost), offered(sales));
        sendAgain(sales);
        assertEquals("after the backup", stored(ref).get(Customer.NOTES));
    }

    @Test
    void whatTheServerRefusesNowEndsInTheTray() {
        edited(sales, "after the backup");
        restoreByTool.run();
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
        sales.round();
        sendAgain(sales);
        assertEquals(1, sales.attention.entries().size());
        assertEquals(List.of(), sales.missing.units());
    }

    @Test
    void askingGoesOnWhereTheLineBroke() {
        UUID lost = edited(sales, "after the backup");
        restoreByTool.run();
        sales.partsUntilOffline = 0;
        assertThrows(Offline.class, sales::round);
        sales.partsUntilOffline = Integer.MAX_VALUE;
        sales.sync = new ClientCore(sales.disk, sales.local, sales, "test", changed -> {});
        sales.round();
        assertEquals(List.of(lost), offered(sales));
    }

    @Test
    void aSecondRestoreThatBringsTheWorkBackTakesTheOfferAway() {
        UUID lost = edited(sales, "after the backup");
        Runnable newer = twins.store.backup(BACKUP.plusSeconds(60), "third");
        restoreByTool.run();
        sales.round();
        assertEquals(List.of(lost), offered(sales));
        newer.run();
        sales.round();
        assertEquals(List.of(), sales.missing.units());
        assertEquals("after the backup", sales.seen(ref).get(Customer.NOTES));
        assertEquals(
                2, sales.disk.<List<GivenUnit>>transact(ClientTx::journaled).size());
    }

    @Test
    void afterTheSnapshotTheDeviceIsAtPeace() {
        edited(sales, "one");
        edited(sales, "two");
        restoreSilently.run();
        sales.round();
        int parts = twins.parts.size();
        for (int i = 0; i < 3; i++) {
            sales.sync = new ClientCore(sales.disk, sales.local, sales, "test", changed -> {});
            assertEquals(SyncAction.OK, sales.round().action());
        }
        assertEquals(parts, twins.parts.size());
    }

    @Test
    void unitsOfOthersAreNotToldOf() {
        UUID hers = edited(sales, "hers");
        assertEquals(
                List.of(hers),
                twins.core
                        .recall(Twins.DIRECTOR, new RecallRequest("S", List.of(new GivenUnit(hers, 2))))
                        .unknown());
        assertEquals(
                List.of(hers),
                twins.core
                        .recall(Twins.SALES, new RecallRequest("D", List.of(new GivenUnit(hers, 2))))
                        .unknown());
        assertEquals(
                List.of(),
                twins.core
                        .recall(Twins.SALES, new RecallRequest("S", List.of(new GivenUnit(hers, 2))))
                        .unknown());
    }

    @Test
    void aRepeatOfWhatTheServerKnowsIsAnsweredByTheFirstVerdict() {
        UUID known = edited(sales, "after the backup");
        Verdict first = Objects.requireNonNull(twins.store.verdict(known));
        sales.disk.transact(tx -> {
            tx.putMissing(new MissingUnit(Objects.requireNonNull(tx.journalOf(known)), null));
            return true;
        });
        sendAgain(sales);
        assertEquals(first, twins.store.verdict(known));
        assertEquals("after the backup", sales.seen(ref).get(Customer.NOTES));
        assertEquals(List.of(), sales.outbox());
    }

    @Test
    void whatTheServerHasForgottenByItsAgeIsNotMissing() {
        edited(sales, "half a year ago");
        sales.disk.transact(tx -> {
            twins.store.transact(server -> server.purgeVerdicts(Instant.parse("2027-01-01T00:00:00Z")));
            tx.state(tx.state().anew());
            return true;
        });
        sales.round();
        assertEquals(List.of(), sales.missing.units());
        assertEquals("half a year ago", sales.seen(ref).get(Customer.NOTES));
    }

    /** Later units have been settled since, and forgotten by their age: the mark passes over what it never saw. */
    @Test
    void whatTheLogLacksIsMissingHoweverFarTheServerHasForgotten() {
        UUID known = edited(sales, "half a year ago");
        Verdict verdict = Objects.requireNonNull(twins.store.verdict(known));
        twins.store.transact(server -> server.purgeVerdicts(Instant.parse("2027-01-01T00:00:00Z")));
        UUID lost = UUID.randomUUID();
        assertEquals(
                List.of(lost),
                twins.core
                        .recall(
                                Twins.SALES,
                                new RecallRequest(
                                        "S",
                                        List.of(
                                                new GivenUnit(known, 2, new Position(verdict.seq(), verdict.tag())),
                                                new GivenUnit(lost, 2, new Position(verdict.seq(), verdict.tag() + 1)),
                                                new GivenUnit(UUID.randomUUID(), 2))))
                        .unknown());
    }

    /** A late copy is refused there, what came with it is taken; by the time that the device is back, the log has gone past both. */
    @Test
    void whatTheFloorHasPassedIsMissingAsLongAsHistoryTells() {
        List<PushRequest> pushes = new ArrayList<>();
        sales.beforePush = pushes::add;
        UUID lost = sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "after the backup"))
                .unit();
        sales.give(twins.customer("later"));
        sales.round();
        restoreSilently.run();
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
        pushes.forEach(late -> twins.core.push(Twins.SALES, late));
        IntStream.range(0, 5).forEach(i -> twins.must(Twins.DIRECTOR, twins.customer("c" + i)));
        twins.pass(Duration.ofDays(200));
        twins.must(Twins.DIRECTOR, twins.customer("young"));
        twins.store.transact(server -> server.purgeVerdicts(Instant.parse("2026-08-01T00:00:00Z")));
        long floor = twins.core.raiseFloor(Duration.ofDays(180));
        JournalEntry entry = Objects.requireNonNull(sales.disk.<JournalEntry>transact(tx -> tx.journalOf(lost)));
        assertTrue(Objects.requireNonNull(entry.verdict()).seq() <= floor);
        sales.round();
        assertTrue(offered(sales).contains(lost)); // and what came late too: it stands elsewhere in that log
    }

    @Test
    void whatWasSettledLateIsMissedHoweverLongAgoItWasGiven() {
        Submitted given = sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "on a long journey"));
        twins.pass(Duration.ofDays(200));
        sales.round();
        restoreByTool.run();
        sales.sync = new ClientCore(sales.disk, sales.local, sales, "test", changed -> {});
        sales.round();
        assertEquals(List.of(given.unit()), offered(sales));
    }

    @Test
    void whatChangedNothingHasThePlaceOfTheLogsEnd() {
        Submitted same = sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "both say so"));
        edited(director, "both say so");
        sales.round();
        Verdict verdict = Objects.requireNonNull(twins.store.verdict(same.unit()));
        List<LogRow> log = twins.store.log();
        assertTrue(log.stream().noneMatch(row -> row.unit().equals(same.unit())));
        assertEquals(log.get(log.size() - 1).seq(), verdict.seq());
        assertEquals(log.get(log.size() - 1).tag(), verdict.tag());
    }

    @Test
    void whatMayNotBeSeenAnyMoreLeavesAMissingUnitAndItsPlaceStays() {
        edited(sales, "after the backup");
        restoreByTool.run();
        sales.round();
        MissingUnit unit = sales.missing.units().get(0);
        Verdict before = Objects.requireNonNull(unit.entry().verdict());
        MissingUnit masked = unit.masked("{}", List.of());
        Verdict after = Objects.requireNonNull(masked.entry().verdict());
        assertTrue(masked.masked() && masked.leftOut(true).masked());
        assertEquals(List.of(before.seq(), before.tag()), List.of(after.seq(), after.tag()));
        assertEquals(List.of(), masked.entry().patches());
    }

    @Test
    void rightsGivenAfterTheBackupAreNoneUnderNodesThatGoOn() {
        CreateRecord foreign = twins.customer("别人的");
        twins.must(Twins.DIRECTOR, foreign);
        sales.round();
        restoreSilently = twins.store.backup();
        twins.must(ServerSetup.ADMINISTRATOR, twins.role(Twins.SALES, StartRole.DIRECTOR));
        sales.round();
        assertTrue(sales.holds().contains(Twins.ref(foreign)));
        restoreSilently.run();
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "after the restore"));
        sales.round();
        sales.round();
        assertEquals("after the restore", stored(ref).get(Customer.NOTES));
        assertEquals(List.of(), sales.outbox());
        assertFalse(sales.holds().contains(Twins.ref(foreign)));
    }
}
