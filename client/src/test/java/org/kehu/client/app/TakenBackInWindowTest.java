package org.kehu.client.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordRef;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The whole window over a real cache and a server that has refused something: Ctrl+Z takes back what is done about it. */
class TakenBackInWindowTest extends UiTest {
    @TempDir
    Path data;

    @TempDir
    Path keys;

    private final SmallServer server = new SmallServer();
    private final UUID customer = server.company.customer(Company.ANNA, "Euro+ Shopping Channel");
    private final AtomicReference<@Nullable LocalSession> session = new AtomicReference<>();
    private final Workers workers = new Workers();
    private Stage stage;
    private Entrance entrance;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void stop() {
        entrance.closeAll();
        workers.close();
        server.close();
    }

    /** The server has another limit by the time that this one's comes. */
    private void refuse(ServerKeys certificate) throws Exception {
        LocalSession device = Objects.requireNonNull(session.getAndSet(null));
        server.close();
        CrmRecord seen = Objects.requireNonNull(device.records().find(new RecordRef("customer", customer)));
        device.commands().run(limit(seen, "120000"));
        server.company.ledger.must(Company.ADMIN, limit(seen, "9000"));
        server.start(certificate);
        device.syncing().syncNow();
        await().until(() -> device.syncing().state().attention() == 1);
        device.close();
    }

    private static EditRecord limit(CrmRecord of, String amount) {
        FieldChanges changes = FieldChanges.of(of).with(of, Customer.CREDIT_LIMIT, Money.of(amount, "CNY"));
        return new EditRecord(changes, of.revision());
    }

    private void begin(FxRobot robot) throws Exception {
        ServerKeys certificate = ServerKeys.make(keys.resolve("one.p12"));
        ClientSessions sessions =
                new ClientSessions(data, Kehu.CATALOG, server.company.ledger::now, "test", session::set);
        ServerGate gate = new ServerGate(sessions);
        gate.trust(gate.probe(server.start(certificate)))
                .signIn("anna", "secret".toCharArray())
                .firstSync()
                .run(progress -> {}, () -> false);
        refuse(certificate);
        StartOptions options =
                StartOptions.of(List.of("--data=" + data, "--open=attention", "--size=1366x768"), Map.of());
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

    private static void awaitEntries(int entries, FxRobot robot) {
        await().until(() -> robot.lookup("#attention-list")
                        .tryQuery()
                        .filter(Node::isVisible)
                        .map(list -> ((ListView<?>) list).getItems().size())
                        .orElse(0)
                == entries);
    }

    private static void awaitToast(String sentence, FxRobot robot) {
        await().until(() -> robot.lookup(".toast .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> sentence.equals(label.getText())));
    }

    private @Nullable Money limit() {
        LocalSession here = Objects.requireNonNull(session.get());
        return Objects.requireNonNull(here.records().find(new RecordRef("customer", customer)))
                .get(Customer.CREDIT_LIMIT);
    }

    @Test
    void whatIsDiscardedOrDoneAgainComesBackByKey(FxRobot robot) throws Exception {
        begin(robot);
        awaitEntries(1, robot);
        robot.push(KeyCode.DELETE);
        awaitEntries(0, robot);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        awaitEntries(1, robot);
        awaitToast("Taken back: an entry needs attention again.", robot);
        robot.push(KeyCode.R);
        awaitEntries(0, robot);
        assertEquals(Money.of("120000", "CNY"), limit());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        awaitEntries(1, robot);
        awaitToast("Taken back: Edit: Euro+ Shopping Channel. It is among what needs attention again.", robot);
        assertEquals(Money.of("9000", "CNY"), limit());
    }
}
