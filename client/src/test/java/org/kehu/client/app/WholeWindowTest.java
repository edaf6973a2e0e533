package org.kehu.client.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.UiTest;
import org.kehu.client.settings.Settings;
import org.kehu.client.sync.ClientSessions;
import org.kehu.client.sync.LocalSession;
import org.kehu.client.sync.ServerGate;
import org.kehu.client.sync.ServerKeys;
import org.kehu.client.sync.SmallServer;
import org.kehu.client.task.Workers;
import org.kehu.client.theme.Looks;
import org.kehu.client.theme.TextSize;
import org.kehu.client.theme.Theme;
import org.kehu.common.Kehu;
import org.kehu.common.label.Language;
import org.kehu.common.ledger.Company;
import org.testfx.api.FxRobot;

/** The whole window over a real cache, with a server that is there only while the copy is made. */
abstract class WholeWindowTest extends UiTest {
    @TempDir
    static Path keyFolder;

    static ServerKeys keys;

    @TempDir
    Path data;

    final SmallServer server = new SmallServer();
    final UUID customer = server.company.customer(Company.ANNA, "Euro+ Shopping Channel");
    final AtomicReference<@Nullable LocalSession> session = new AtomicReference<>();
    private final Workers workers = new Workers();

    /** How far this machine's clock is before the server's. */
    volatile Duration away = Duration.ZERO;

    Stage stage;
    Entrance entrance;

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException, GeneralSecurityException {
        keys = ServerKeys.make(keyFolder.resolve("one.p12"));
    }

    final void show(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void stop() {
        entrance.closeAll();
        workers.close();
        server.close();
    }

    /** What happens before the window opens. */
    @FunctionalInterface
    interface Before {
        void happens() throws Exception;
    }

    /** Ends what the first synchronisation opened. */
    final void leave() {
        Objects.requireNonNull(session.getAndSet(null)).close();
    }

    /** Comes to the sign-in, behind which the given place is open. */
    final void begin(String place, Language language, Theme theme, Before before, FxRobot robot) throws Exception {
        ClientSessions sessions = new ClientSessions(
                data, Kehu.CATALOG, () -> server.company.ledger.now().plus(away), "test", session::set);
        ServerGate gate = new ServerGate(sessions);
        gate.trust(gate.probe(server.start(keys)))
                .signIn("anna", "secret".toCharArray())
                .firstSync()
                .run(progress -> {}, () -> false);
        before.happens();
        StartOptions options =
                StartOptions.of(List.of("--data=" + data, "--open=" + place, "--size=1366x768"), Map.of());
        Entrance.Known known = Entrance.Known.read(options).orElseThrow();
        robot.interact(() -> {
            Looks looks = new Looks(theme, TextSize.NORMAL);
            Settings settings = Settings.inMemory();
            Office.Window window =
                    new Office.Window(stage, texts(language), workers.background(), settings, looks, new NoFiles());
            entrance = new Entrance(new WindowFrame(stage, settings, looks), window, sessions, options, session);
            entrance.signIn(known, null);
        });
    }

    /** Signs in where the given place is open, in English and the light theme. */
    final void begin(String place, Before before, FxRobot robot) throws Exception {
        begin(place, Language.ENGLISH, Theme.LIGHT, before, robot);
        signIn("anna", robot);
    }

    final void signIn(String name, FxRobot robot) {
        await().until(seen("#password", robot));
        robot.interact(() -> {
            robot.lookup("#user").queryTextInputControl().setText(name);
            robot.lookup("#password").queryTextInputControl().setText("secret");
        });
        robot.clickOn("#sign-in");
    }

    static Callable<Boolean> seen(String id, FxRobot robot) {
        return () -> robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }
}
