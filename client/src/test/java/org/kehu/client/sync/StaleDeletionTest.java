package org.kehu.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.RecordsChanged;
import org.kehu.client.start.StartProblem;
import org.kehu.common.Kehu;
import org.kehu.common.activity.Task;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** What was deleted here is gone until the server says otherwise, through a restart; then it is back, and nobody is left to guess why. */
class StaleDeletionTest {
    @TempDir
    Path folder;

    private final SmallServer server = new SmallServer();
    private final List<LocalSession> open = new ArrayList<>();

    @AfterEach
    void stop() {
        open.forEach(LocalSession::close);
        server.close();
    }

    private ClientSessions sessions() {
        return new ClientSessions(folder.resolve("data"), Kehu.CATALOG, server.company.ledger::now, "test", open::add);
    }

    private LocalSession first(String address) throws StartProblem {
        ServerGate gate = new ServerGate(sessions());
        gate.trust(gate.probe(address))
                .signIn("Anna", "secret".toCharArray())
                .firstSync()
                .run(progress -> {}, () -> false);
        return open.get(0);
    }

    private LocalSession again() throws StartProblem, IOException {
        open.forEach(LocalSession::close);
        open.clear();
        KnownServer known = KnownServer.read(folder.resolve("data")).orElseThrow();
        sessions().at(known).signIn("Anna", "secret".toCharArray());
        return open.get(0);
    }

    @Test
    void aStaleDeletionComesBackToTheScreenAndSaysWhy()
            throws IOException, InterruptedException, GeneralSecurityException, StartProblem {
        ServerKeys keys = ServerKeys.make(folder.resolve("one.p12"));
        String address = server.start(keys);
        UUID task = server.company.make(
                Company.ANNA, "Call", FieldValues.of(Task.TYPE).with(Task.SUBJECT, "Call"));
        RecordRef ref = new RecordRef(Task.TYPE.name(), task);
        LocalSession session = first(address);
        CrmRecord seen = Objects.requireNonNull(session.records().find(ref));
        server.close();
        session.commands().run(new DeleteRecord(ref, seen.revision()));
        await().until(() -> session.syncing().state().waiting() == 1
                && !session.syncing().state().running());
        LocalSession later = again();
        assertTrue(Objects.requireNonNull(later.records().find(ref)).isDeleted());
        assertEquals(Set.of(task), later.records().unanswered(Task.TYPE));
        List<RecordsChanged> heard = new CopyOnWriteArrayList<>();
        later.records().onChange(Set.of(Task.TYPE.name()), heard::add);
        FieldChanges changes = FieldChanges.of(seen).with(seen, Task.SUBJECT, "Call twice");
        server.company.ledger.must(Company.ADMIN, new EditRecord(changes, seen.revision()));
        server.start(keys);
        later.syncing().syncNow();
        await().until(() -> later.syncing().state().attention() == 1
                && later.syncing().state().waiting() == 0
                && !later.syncing().state().running());
        assertEquals(
                "Call twice", Objects.requireNonNull(later.records().find(ref)).title());
        assertFalse(Objects.requireNonNull(later.records().find(ref)).isDeleted());
        assertTrue(heard.stream().anyMatch(change -> change.mayConcern(ref)));
        assertEquals(Set.of(), later.records().unanswered(Task.TYPE));
        assertEquals(
                List.of("stale_delete_fields"),
                later.attention().entries().stream()
                        .map(entry -> entry.reason().code())
                        .toList());
    }
}
