package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.RecordsChanged;
import org.kehu.client.records.StoreProblem;
import org.kehu.common.command.Actor;
import org.kehu.common.command.OpenPolicy;
import org.kehu.common.command.Verdict;
import org.kehu.common.query.Sample;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.JournalEntry;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.common.sync.SyncState;

/** What a cache keeps through restarts, damage, a full disk and a second window. */
class CacheHoldsTest {
    @TempDir
    Path data;

    private CacheFolder folder;
    private final CrmRecord customer =
            CrmRecord.blank(Sample.CUSTOMER, Stores.id(7)).atRevision(3).with(Sample.NAME, "永安机械");

    @BeforeEach
    void name() {
        folder = CacheFolder.of(data, "ledger", "wang");
    }

    private static boolean work(ClientTx tx, CrmRecord record, OutboxUnit unit) {
        tx.putView(record);
        tx.putOutbox(unit);
        tx.next("units");
        return true;
    }

    @Test
    void everythingIsThereAfterARestart() {
        try (LocalStore store = Stores.open(folder)) {
            store.transact(tx -> work(tx, customer.withholding(Set.of("phone")), Stores.unit(1, "one")));
        }
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(
                    customer.withholding(Set.of("phone")),
                    store.transact(tx -> tx.find(Sample.CUSTOMER, customer.id())));
            assertEquals(List.of(Stores.unit(1, "one")), store.transact(ClientTx::outbox));
            assertEquals(2, store.<Long>transact(tx -> tx.next("units")));
        }
    }

    @Test
    void aFailedTransactionLeavesNothing() {
        try (LocalStore store = Stores.open(folder)) {
            List<RecordsChanged> heard = new ArrayList<>();
            store.listeners().add(Set.of("customer"), heard::add);
            assertThrows(
                    IllegalStateException.class,
                    () -> store.transact(tx -> {
                        work(tx, customer, Stores.unit(1, "one"));
                        throw new IllegalStateException("on purpose");
                    }));
            assertNull(store.<CrmRecord>transact(tx -> tx.find(Sample.CUSTOMER, customer.id())));
            assertEquals(List.of(), store.transact(ClientTx::outbox));
            assertEquals(List.of(), heard);
        }
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(List.of(), store.transact(ClientTx::outbox));
        }
    }

    @Test
    void commitsAreToldWithWhatTheyChanged() {
        try (LocalStore store = Stores.open(folder)) {
            List<RecordsChanged> heard = new ArrayList<>();
            var subscription = store.listeners().add(Set.of("customer", "ticket"), heard::add);
            store.transact(tx -> work(tx, customer, Stores.unit(1, "one")));
            subscription.close();
            store.transact(tx -> work(tx, customer.atRevision(4), Stores.unit(2, "two")));
            assertEquals(List.of(new RecordsChanged(Set.of("customer"), Set.of(customer.ref()))), heard);
        }
    }

    @Test
    void whatWaitsToBeDecidedIsKnownAfterARestartAndToldWhenItIsOver() {
        OutboxUnit one = Stores.unit(1, "one");
        OutboxUnit waiting = new OutboxUnit(
                one.id(),
                one.operation(),
                1,
                one.text(),
                OutboxUnit.Standing.PENDING,
                "stock",
                null,
                Set.of(customer.ref()),
                Set.of(),
                false,
                null);
        try (LocalStore store = Stores.open(folder)) {
            store.transact(tx -> work(tx, customer, waiting));
        }
        try (LocalStore store = Stores.open(folder)) {
            LocalRecords records =
                    new LocalRecords(store, new OpenPolicy(Sample.SCHEMA), new Actor(new UUID(1, 1), "laptop"));
            List<RecordsChanged> heard = new ArrayList<>();
            store.listeners().add(Set.of("customer"), heard::add);
            assertEquals(Set.of(customer.id()), records.undecided(Sample.CUSTOMER));
            store.transact(tx -> {
                tx.removeOutbox(waiting.id());
                return true;
            });
            assertEquals(Set.of(), records.undecided(Sample.CUSTOMER));
            assertEquals(List.of(new RecordsChanged(Set.of("customer"), Set.of(customer.ref()))), heard);
        }
    }

    @Test
    void aSecondProcessIsRefused() throws IOException, InterruptedException {
        folder.make();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsALock.class.getName(),
                        folder.lock().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertEquals('k', other.getInputStream().read());
            assertEquals(
                    "cache_in_use",
                    assertThrows(StoreProblem.class, () -> Stores.open(folder)).code());
        } finally {
            other.destroyForcibly();
            assertTrue(other.waitFor(1, TimeUnit.MINUTES));
        }
        Stores.open(folder).close();
    }

    @Test
    void aSecondSessionInThisProcessIsRefused() {
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(
                    "cache_in_use",
                    assertThrows(StoreProblem.class, () -> Stores.open(folder)).code());
            assertEquals(List.of(), store.transact(ClientTx::outbox));
        }
    }

    @Test
    void anAlteredRowIsNoticedAndTheCacheBegunAnewWithItsOutbox() throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            store.transact(tx -> work(tx, customer, Stores.unit(1, "one")));
            store.database().write(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate("update k_customer set name = '永安机戒'");
                }
            });
            LocalRecords records =
                    new LocalRecords(store, new OpenPolicy(Sample.SCHEMA), new Actor(new UUID(1, 1), "laptop"));
            assertEquals(
                    "cache_damaged",
                    assertThrows(StoreProblem.class, () -> records.find(customer.ref()))
                            .code());
        }
        assertSalvaged();
    }

    @Test
    void aFileOfRubbishIsSetAsideAndTheOutboxSaved() throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            store.transact(tx -> work(tx, customer, Stores.unit(1, "one")));
        }
        byte[] file = Files.readAllBytes(folder.databaseFile());
        for (int i = 0; i < file.length; i++) {
            file[i] ^= 0x5A;
        }
        Files.write(folder.databaseFile(), file);
        assertSalvaged();
    }

    private void assertSalvaged() throws IOException {
        try (LocalStore store = Stores.open(folder);
                Stream<Path> files = Files.list(folder.folder())) {
            List<OutboxUnit> outbox = store.transact(ClientTx::outbox);
            assertEquals(List.of("one"), outbox.stream().map(OutboxUnit::text).toList());
            assertEquals(OutboxUnit.Standing.PENDING, outbox.get(0).standing());
            assertEquals(2, store.<Long>transact(tx -> tx.next("units")));
            assertNull(store.<CrmRecord>transact(tx -> tx.find(Sample.CUSTOMER, customer.id())));
            assertEquals(
                    List.of("one"),
                    store.lately(5).stream().map(JournalEntry::text).toList());
            assertTrue(files.anyMatch(file -> file.getFileName().toString().startsWith("damaged-2026")));
            store.compact();
            assertEquals(List.of(), aside());
        }
    }

    private List<Path> aside() throws IOException {
        try (Stream<Path> files = Files.list(folder.folder())) {
            return files.filter(file -> file.getFileName().toString().startsWith("damaged-"))
                    .toList();
        }
    }

    private static JournalEntry acknowledged(long number) {
        RecordPatch patch = RecordPatch.update(CrmRecord.blank(Sample.CUSTOMER, Stores.id(7)))
                .set(Sample.NAME, "永安机械")
                .done();
        Verdict verdict = new Verdict(Stores.id(number), Verdict.Kind.APPLIED, 4, 9, null, null, List.of());
        Instant at = Stores.CLOCK.instant().plusSeconds(number);
        return new JournalEntry(
                Stores.id(number), Stores.id(number), number, at, "unit " + number, List.of(patch), verdict);
    }

    /** A server that is restored within the month is offered it, and Ctrl+Z knows it. */
    @Test
    void whatTheServerAcknowledgedLatelyOutlivesTheCache() throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            store.transact(tx -> {
                List.of(1L, 2L, 3L, 4L).forEach(number -> tx.putJournal(acknowledged(number)));
                tx.state(SyncState.NEW.salvaged());
                return true;
            });
            store.transact(tx -> {
                tx.removeJournal(Stores.id(2));
                tx.purgeJournal(acknowledged(1).at().plusMillis(1));
                return true;
            });
            store.compact();
        }
        Stores.open(folder).close();
        Files.delete(folder.databaseFile());
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(List.of(acknowledged(4), acknowledged(3)), store.lately(5));
            assertTrue(store.transact(ClientTx::state).doubted());
        }
    }

    /** What it forgot may not be seen any more. */
    @Test
    void aWholeCacheIsBelievedAboutItsJournal() throws IOException {
        byte[] before;
        try (LocalStore store = Stores.open(folder)) {
            store.transact(tx -> {
                tx.putJournal(acknowledged(1));
                tx.state(SyncState.NEW.salvaged());
                return true;
            });
            before = Files.readAllBytes(folder.journal());
            store.transact(tx -> {
                tx.removeJournal(Stores.id(1));
                return true;
            });
        }
        Files.write(folder.journal(), before);
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(List.of(), store.lately(5));
        }
        Files.delete(folder.databaseFile());
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(List.of(), store.lately(5));
        }
    }

    @Test
    void aLogThatCannotBeReplacedGoesOn() throws IOException {
        StubbornLog disk = new StubbornLog();
        try (LocalStore store = Stores.opening(folder).logging(disk).open()) {
            store.transact(tx -> work(tx, customer, Stores.unit(1, "one")));
            store.transact(tx -> {
                tx.removeOutbox(Stores.id(1));
                tx.noteLoss();
                return true;
            });
            disk.replaced = false;
            assertThrows(StoreProblem.class, store::compact);
            store.transact(tx -> work(tx, customer, Stores.unit(2, "two")));
            disk.replaced = true;
            store.compact();
            store.transact(tx -> work(tx, customer, Stores.unit(3, "three")));
        }
        Files.delete(folder.databaseFile());
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(
                    List.of("two", "three"),
                    store.transact(ClientTx::outbox).stream()
                            .map(OutboxUnit::text)
                            .toList());
        }
    }

    @Test
    void aTornEndOfTheLogIsDropped() throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            store.transact(tx -> work(tx, customer, Stores.unit(1, "one")));
        }
        Files.write(folder.journal(), new byte[] {0, 0, 1}, java.nio.file.StandardOpenOption.APPEND);
        Files.delete(folder.databaseFile());
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(1, store.transact(ClientTx::outbox).size());
            store.transact(tx -> work(tx, customer, Stores.unit(2, "two")));
        }
        Files.delete(folder.databaseFile());
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(2, store.transact(ClientTx::outbox).size());
        }
    }

    @Test
    void whatIsSettledDoesNotComeBack() throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            store.transact(tx -> work(tx, customer, Stores.unit(1, "one")));
            store.transact(tx -> {
                tx.removeOutbox(Stores.id(1));
                return true;
            });
        }
        Files.delete(folder.databaseFile());
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(List.of(), store.transact(ClientTx::outbox));
        }
    }

    @Test
    void littleSpaceIsForWhatGoes() {
        long[] free = {1L << 30};
        try (LocalStore store = Stores.opening(folder).within(() -> free[0]).open()) {
            store.transact(tx -> work(tx, customer, Stores.unit(1, "one")));
            free[0] = 5L << 20;
            StoreProblem problem = assertThrows(StoreProblem.class, store::requireRoom);
            assertEquals("disk_low", problem.code());
            assertEquals(java.util.Map.of("free", "5", "needed", "32"), problem.arguments());
            assertFalse(store.hasRoom());
            store.transact(tx -> {
                tx.removeView(customer.ref());
                tx.removeOutbox(Stores.id(1));
                return true;
            });
            assertEquals(List.of(), store.transact(ClientTx::outbox));
            free[0] = 1L << 30;
            store.requireRoom();
        }
    }

    @Test
    void aDiskThatFillsUpHalfWayLosesOnlyWhatWasNotSaved() {
        TightDisk.register();
        try (LocalStore store =
                Stores.opening(folder).through("tight:").within(() -> 1L << 30).open()) {
            store.transact(tx -> work(tx, customer, Stores.unit(1, "one")));
            TightDisk.fill();
            assertEquals(
                    "disk_full",
                    assertThrows(
                                    StoreProblem.class,
                                    () -> store.transact(tx -> work(tx, customer.atRevision(4), Stores.unit(2, "two"))))
                            .code());
            TightDisk.empty();
            assertEquals(customer, store.<CrmRecord>transact(tx -> tx.find(Sample.CUSTOMER, customer.id())));
            assertEquals(1, store.transact(ClientTx::outbox).size());
            store.transact(tx -> work(tx, customer.atRevision(4), Stores.unit(3, "two again")));
        }
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(
                    List.of(Stores.id(1), Stores.id(3)),
                    store.transact(ClientTx::outbox).stream()
                            .map(OutboxUnit::id)
                            .toList());
        }
    }
}
