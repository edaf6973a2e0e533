package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.start.SignIn;
import org.kehu.client.start.StartProblem;
import org.kehu.client.sync.ClientSessions;
import org.kehu.client.sync.LocalSession;
import org.kehu.client.sync.ServerGate;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** Somebody whom the administrator gave a password that works once. */
class FirstPasswordIT {
    private static final String ONCE = "given to work once";
    private final RunningServer server = RunningServer.on(TestDatabase.H2);

    @Test
    void aPasswordOfOnesOwnIsChosenAtTheFirstSignIn(@TempDir Path data) throws StartProblem {
        People.Person person = People.withRole(server, "Director");
        Administrator.of(server)
                .send(
                        "PUT",
                        "api/v1/account/" + person.id(),
                        BodyPublishers.ofString("{\"password\":\"" + ONCE + "\"}"));
        AtomicReference<LocalSession> opened = new AtomicReference<>();
        ClientSessions sessions = Laptop.sessions(data, opened);
        ServerGate gate = new ServerGate(sessions);
        SignIn door = gate.trust(gate.probe(server.https().toString()));
        assertEquals("problem.must_change_password", refusal(() -> door.signIn(person.login(), ONCE.toCharArray())));
        assertEquals("problem.password_too_short", refusal(() -> anew(door, person, "short")));
        assertEquals("problem.must_change_password", refusal(() -> anew(door, person, ONCE)));
        anew(door, person, "words of my own").run(progress -> {}, () -> false);
        opened.get().close();
        door.signIn(person.login(), "words of my own".toCharArray());
        opened.get().close();
    }

    private static org.kehu.client.start.FirstSync anew(SignIn door, People.Person person, String fresh)
            throws StartProblem {
        return door.signInAnew(person.login(), ONCE.toCharArray(), fresh.toCharArray())
                .firstSync();
    }

    private static String refusal(org.junit.jupiter.api.function.Executable attempt) {
        return assertThrows(StartProblem.class, attempt).labelKey();
    }
}
