package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.StoreProblem;
import org.kehu.common.query.Sample;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.OutboxUnit;

/** The outbox log has a unit, and the commit fails: whoever was told so types it again, and it must not be there twice. */
class FailedCommitTest {
    @TempDir
    Path data;

    private final StubbornLog log = new StubbornLog();
    private CacheFolder folder;

    @BeforeEach
    void name() {
        folder = CacheFolder.of(data, "ledger", "wang");
    }

    private static void give(LocalStore store, long number, String text) {
        store.transact(tx -> {
            tx.putOutbox(Stores.unit(number, text));
            return true;
        });
    }

    private static void settle(LocalStore store, long number) {
        store.transact(tx -> {
            tx.removeOutbox(Stores.id(number));
            return true;
        });
    }

    private static List<String> outbox(LocalStore store) {
        return store.transact(ClientTx::outbox).stream().map(OutboxUnit::text).toList();
    }

    private LocalStore tight() {
        TightDisk.register();
        return Stores.opening(folder)
                .through("tight:")
                .logging(log)
                .within(() -> 1L << 30)
                .open();
    }

    private static void refused(LocalStore store, long number, String text) {
        TightDisk.fill();
        StoreProblem told = assertThrows(StoreProblem.class, () -> give(store, number, text));
        assertEquals("disk_full", told.code());
        TightDisk.empty();
    }

    private void assertAfterRestart(String... texts) {
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(List.of(texts), outbox(store));
        }
    }

    @Test
    void whatWasNotSavedDoesNotComeBackAtTheNextStart() {
        try (LocalStore store = tight()) {
            give(store, 1, "one");
            refused(store, 2, "two");
            give(store, 3, "two, typed again");
        }
        assertAfterRestart("one", "two, typed again");
    }

    @Test
    void norDoesItAfterDamage() throws IOException {
        try (LocalStore store = tight()) {
            give(store, 1, "one");
            refused(store, 2, "two");
        }
        Files.delete(folder.databaseFile());
        assertAfterRestart("one");
    }

    @Test
    void whereTheLogCannotBeCutItIsUnsaid() {
        try (LocalStore store = tight()) {
            give(store, 1, "one");
            log.cut = false;
            refused(store, 2, "two");
        }
        assertAfterRestart("one");
    }

    @Test
    void whereItCannotEvenBeUnsaidThatIsDoneWithTheNextCommit() {
        try (LocalStore store = tight()) {
            give(store, 1, "one");
            log.cut = false;
            log.writes = 1;
            refused(store, 2, "two");
            log.writes = Integer.MAX_VALUE;
            give(store, 3, "three");
        }
        assertAfterRestart("one", "three");
    }

    @Test
    void whatWasCommittedStandsThoughTheLogCannotForget() {
        CrmRecord customer =
                CrmRecord.blank(Sample.CUSTOMER, Stores.id(7)).atRevision(3).with(Sample.NAME, "永安机械");
        try (LocalStore store = tight()) {
            give(store, 1, "one");
            log.writes = 0;
            store.transact(tx -> {
                tx.putView(customer);
                tx.removeOutbox(Stores.id(1));
                return true;
            });
            assertNotNull(store.<CrmRecord>transact(tx -> tx.find(Sample.CUSTOMER, customer.id())));
            log.writes = Integer.MAX_VALUE;
            give(store, 2, "two");
        }
        assertAfterRestart("two");
    }

    @Test
    void whatIsSaidAgainMeanwhileIsNotForgottenLater() throws IOException {
        try (LocalStore store = tight()) {
            give(store, 1, "one");
            log.writes = 0;
            settle(store, 1);
            log.writes = Integer.MAX_VALUE;
            give(store, 1, "one");
        }
        Files.delete(folder.databaseFile());
        assertAfterRestart("one");
    }

    @Test
    void whatIsForgottenAndSaidAgainInOneTransactionIsKept() throws IOException {
        try (LocalStore store = tight()) {
            give(store, 1, "one");
            store.transact(tx -> {
                tx.removeOutbox(Stores.id(1));
                tx.putOutbox(Stores.unit(1, "one"));
                return true;
            });
        }
        Files.delete(folder.databaseFile());
        assertAfterRestart("one");
    }

    /** A commit can fail after it was on the disk: then the database is believed, and the log told again. */
    @Test
    void whatTheDatabaseHasAndTheLogLacksIsInTheLogAfterTheNextStart() throws IOException {
        try (LocalStore store = tight()) {
            give(store, 1, "one");
        }
        Files.delete(folder.journal());
        assertAfterRestart("one");
        Files.delete(folder.databaseFile());
        assertAfterRestart("one");
    }
}
