package org.kehu.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.start.StartProblem;
import org.kehu.client.store.CacheFolder;

/** A computer is lost, and its user's copy given up; others work on it too. */
class GivenUpCopyTest extends LaptopTest {
    private CacheFolder folder(String user) {
        return CacheFolder.of(data, "s1", user);
    }

    @Test
    void theKeysGoAtTheNextContactAndTheFilesWithTheSession() throws StartProblem {
        LocalSession session = first("anna");
        server.sessions.giveUp("anna");
        session.syncing().syncNow();
        await().until(() -> session.syncing().state().link() == LinkState.Link.GIVEN_UP);
        assertFalse(folder("anna").hasKey());
        assertFalse(Files.exists(data.resolve("device.key")));
        assertEquals(
                "problem.copy_wiped",
                java.util.Objects.requireNonNull(
                                session.endedBy(session.syncing().state()))
                        .labelKey());
        leave();
        assertFalse(Files.exists(folder("anna").folder()));
        assertEquals(Set.of("receipt of anna"), server.sessions.wiped());
        assertEquals(List.of(), new CopyWipes(data).finish());
    }

    @Test
    void aColleagueOnTheSameComputerKeepsHis() throws StartProblem {
        first("carl");
        leave();
        LocalSession session = first("anna");
        KnownServer known = KnownServer.read(data).orElseThrow();
        assertEquals(List.of("anna", "carl"), KnownAccounts.logins(data, known));
        server.sessions.giveUp("anna");
        session.syncing().syncNow();
        await().until(() -> session.syncing().state().link() == LinkState.Link.GIVEN_UP);
        leave();
        assertFalse(Files.exists(folder("anna").folder()));
        assertTrue(folder("carl").hasKey());
        assertEquals(List.of("carl"), KnownAccounts.logins(data, known));
        server.close();
        sessions.at(KnownServer.read(data).orElseThrow()).signIn("carl", "secret".toCharArray());
    }

    @Test
    void aSessionThatHasEndedIsToldToo() throws StartProblem {
        first("anna");
        leave();
        server.endSession();
        server.sessions.giveUp("anna");
        KnownServer known = KnownServer.read(data).orElseThrow();
        sessions.at(known).signIn("anna", "secret".toCharArray());
        open.get(0).start();
        await().until(() -> open.get(0).syncing().state().link() == LinkState.Link.GIVEN_UP);
        leave();
        assertFalse(Files.exists(folder("anna").folder()));
        assertEquals(Set.of("receipt of anna"), server.sessions.wiped());
        sessions.at(known).signIn("anna", "secret".toCharArray());
        assertTrue(folder("anna").hasKey());
    }

    @Test
    void whatBrokeOffBetweenKeysAndFilesIsFinishedAtTheNextStart() throws StartProblem {
        first("anna");
        leave();
        server.close();
        new CopyWipe(folder("anna")).begin(KnownServer.read(data).orElseThrow(), "receipt of anna");
        assertFalse(folder("anna").hasKey());
        assertTrue(Files.exists(folder("anna").folder().resolve("cache.mv.db")));
        assertEquals(List.of("anna"), new CopyWipes(data).finish());
        assertFalse(Files.exists(folder("anna").folder().resolve("cache.mv.db")));
        new CopyWipes(data).tell();
        assertEquals(List.of("anna"), new CopyWipes(data).finish(), "nobody could be told");
    }

    @Test
    void whatIsGivenUpBeforeItOpensIsDestroyedToo() throws StartProblem {
        first("anna");
        leave();
        folder("anna").destroyKeys();
        server.sessions.giveUp("anna");
        StartProblem refused = assertThrows(StartProblem.class, () -> first("anna"));
        assertEquals("problem.copy_wiped", refused.labelKey());
        assertFalse(Files.exists(folder("anna").folder()));
    }

    /** As on a disk that takes no new file. */
    private void takeNoNote(String user) throws IOException {
        Files.createDirectories(folder(user).folder().resolve("wipe.json.next/full"));
    }

    @Test
    void aDiskThatTakesNoNoteOfTheOrderKeepsNothingAndNobodyAtWork() throws Exception {
        LocalSession session = first("anna");
        takeNoNote("anna");
        server.sessions.giveUp("anna");
        session.syncing().syncNow();
        await().until(() -> session.syncing().state().link() == LinkState.Link.GIVEN_UP);
        assertFalse(folder("anna").hasKey());
        assertFalse(Files.exists(data.resolve("device.key")));
        assertFalse(folder("anna").wipeMark().read().isPresent());
        leave();
        assertFalse(Files.exists(folder("anna").folder()));
        assertEquals(Set.of("receipt of anna"), server.sessions.wiped());
    }

    @Test
    void onceTheFilesAreGoneThereIsRoomForTheNote() throws Exception {
        first("anna");
        leave();
        server.close();
        takeNoNote("anna");
        CopyWipe wipe = new CopyWipe(folder("anna"));
        wipe.begin(KnownServer.read(data).orElseThrow(), "receipt of anna");
        wipe.deleteFiles();
        assertFalse(Files.exists(folder("anna").folder().resolve("cache.mv.db")));
        wipe.tell();
        assertEquals(List.of("anna"), new CopyWipes(data).finish(), "nobody could be told");
    }

    @Test
    void aKeyThatCannotBeDestroyedKeepsNoneOfTheOthers() throws Exception {
        first("anna");
        leave();
        Files.delete(folder("anna").folder().resolve("key.json"));
        Files.createDirectories(folder("anna").folder().resolve("key.json/stuck"));
        assertThrows(StoreProblem.class, () -> folder("anna").destroyKeys());
        assertFalse(folder("anna").recoveryFile().exists());
        assertFalse(Files.exists(data.resolve("device.key")));
    }
}
