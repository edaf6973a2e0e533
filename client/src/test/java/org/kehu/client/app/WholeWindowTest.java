package org.kehu.client.app;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
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
    Path data;

    @TempDir
    Path keys;

    final SmallServer server = new SmallServer();
    final UUID customer = server.company.customer(Company.ANNA, "Euro+ Shopping Channel");
    final AtomicReference<@Nullable LocalSession> session = new AtomicReference<>();
    private final Workers workers = new Workers();
    private Stage stage;
    private Entrance entrance;

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
        void happens(ServerKeys certificate) throws Exception;
    }

    /** Signs in where the given place is open. */
    final void begin(String place, Before before, FxRobot robot) throws Exception {
        ServerKeys certificate = ServerKeys.make(keys.resolve("one.p12"));
        ClientSessions sessions =
                new ClientSessions(data, Kehu.CATALOG, server.company.ledger::now, "test", session::set);
        ServerGate gate = new ServerGate(sessions);
        gate.trust(gate.probe(server.start(certificate)))
                .signIn("anna", "secret".toCharArray())
                .firstSync()
                .run(progress -> {}, () -> false);
        before.happens(certificate);
        StartOptions options =
                StartOptions.of(List.of("--data=" + data, "--open=" + place, "--size=1366x768"), Map.of());
        Entrance.Known known = Entrance.Known.read(options).orElseThrow();
        robot.interact(() -> {
            Looks looks = new Looks(Theme.LIGHT, TextSize.NORMAL);
            Settings settings = Settings.inMemory();
            Office.Window window = new Office.Window(
                    stage, texts(Language.ENGLISH), workers.background(), settings, looks, new NoFiles());
            entrance = new Entrance(new WindowFrame(stage, settings, looks), window, sessions, options, session);
            entrance.signIn(known, null);
        });
        await().until(() -> robot.lookup("#password").tryQuery().isPresent());
        robot.interact(() -> {
            robot.lookup("#user").queryTextInputControl().setText("anna");
            robot.lookup("#password").queryTextInputControl().setText("secret");
        });
        robot.clickOn("#sign-in");
    }
}
