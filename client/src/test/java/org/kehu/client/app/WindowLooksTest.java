package org.kehu.client.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.client.UiTest;
import org.kehu.client.account.OwnPassword;
import org.kehu.client.account.PasswordView;
import org.kehu.client.account.PasswordViewModel;
import org.kehu.client.control.Action;
import org.kehu.client.control.Toasts;
import org.kehu.client.frame.Account;
import org.kehu.client.frame.SampleScreens;
import org.kehu.client.frame.Shell;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screens;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.screen.Workbench;
import org.kehu.client.settings.Settings;
import org.kehu.client.start.FirstStartView;
import org.kehu.client.start.FirstStartViewModel;
import org.kehu.client.start.FirstSyncProgress;
import org.kehu.client.start.FirstSyncProgress.Part;
import org.kehu.client.start.FoundServer;
import org.kehu.client.start.SeenServer;
import org.kehu.client.start.ServerProbe;
import org.kehu.client.start.SignIn;
import org.kehu.client.start.SignInView;
import org.kehu.client.start.SignInViewModel;
import org.kehu.client.start.SignedIn;
import org.kehu.client.start.StartProblem;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.kehu.client.theme.Looks;
import org.kehu.client.theme.TextSize;
import org.kehu.client.theme.Theme;
import org.kehu.common.label.Language;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Draws the window's fixed parts in each language and theme and finds text that is cut off. With {@code
 * -Dkehu.pictures=folder} what was drawn is kept there, to be looked at.
 */
class WindowLooksTest extends UiTest {
    private Stage stage;
    private Shell shown;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.show();
    }

    static Stream<Arguments> looks() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(Theme.values()).map(theme -> Arguments.of(language, theme)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void nothingIsCutOff(Language language, Theme theme, FxRobot robot) throws IOException {
        Texts texts = texts(language);
        draw("window", texts, theme, robot, () -> window(texts, theme), () -> {});
        draw("upgrade", texts, theme, robot, () -> window(texts, theme, "sync.problem.upgrade"), () -> {});
        draw("clock", texts, theme, robot, () -> window(texts, theme, "clock"), () -> {});
        draw("mended", texts, theme, robot, () -> window(texts, theme, "mended"), () -> {});
        draw("missing", texts, theme, robot, () -> window(texts, theme, "missing"), () -> {});
        draw("palette", texts, theme, robot, () -> window(texts, theme), () -> robot.clickOn("#search-box"));
        draw("password", texts, theme, robot, () -> window(texts, theme), () -> openPassword(texts, theme, robot));
        draw("sign-in", texts, theme, robot, () -> signIn(texts, null), () -> {});
        StartProblem wiped = new StartProblem("problem.copy_wiped", Map.of());
        draw("sign-in-wiped", texts, theme, robot, () -> signIn(texts, wiped), () -> {});
        StartProblem locked = new StartProblem(
                "problem.lease_over",
                Map.of("days", 14, "since", LocalDate.of(2026, 2, 14), "now", LocalDate.of(2026, 3, 2)));
        draw("sign-in-locked", texts, theme, robot, () -> signIn(texts, locked), () -> {});
        draw("lease", texts, theme, robot, () -> window(texts, theme, null, NOW), () -> {});
        for (int stop = 0; stop < 5; stop++) {
            int steps = stop;
            draw("first-start-" + stop, texts, theme, robot, () -> firstStart(texts, steps), () -> {});
        }
    }

    private interface Maker {
        Parent make();
    }

    private void draw(String name, Texts texts, Theme theme, FxRobot robot, Maker maker, Runnable then)
            throws IOException {
        List<Picture> picture = new ArrayList<>();
        robot.interact(() -> {
            Scene scene = new Scene(maker.make(), 1366, 768);
            new Looks(theme, TextSize.NORMAL).dress(scene);
            stage.setScene(scene);
        });
        then.run();
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> picture.add(Picture.of(stage.getScene())));
        String folder = System.getProperty("kehu.pictures");
        if (folder != null) {
            String file = name + "-" + theme.id() + "-" + texts.language().tag() + ".png";
            picture.get(0).save(Path.of(folder, file));
        }
        assertEquals(List.of(), cutOff(stage.getScene().getRoot()), name);
    }

    private static List<String> cutOff(Parent root) {
        List<String> cut = new ArrayList<>();
        for (Node node : root.lookupAll(".text")) {
            if (node instanceof Text drawn
                    && node.getParent() instanceof Labeled whole
                    && isSeen(whole)
                    && whole.getText() != null
                    && !whole.getStyleClass().contains("av")
                    && !drawn.getText().equals(whole.getText())) {
                cut.add(whole.getText());
            }
        }
        return cut;
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private Parent window(Texts texts, Theme theme) {
        return window(texts, theme, null);
    }

    private Parent window(Texts texts, Theme theme, @Nullable String problem) {
        return window(texts, theme, problem, null);
    }

    private Parent window(Texts texts, Theme theme, @Nullable String problem, @Nullable Instant locksAt) {
        Screens screens = new SampleScreens(texts).all();
        Navigation navigation = new Navigation(screens, Place.of("customers"));
        SyncStatus status = status(theme, problem, locksAt);
        Workbench bench = new Workbench(
                texts,
                Background.synchronous(),
                navigation,
                new Toasts(() -> stage, texts),
                Settings.inMemory(),
                status);
        navigation.open(new Place("tickets", "Euro+ Shopping Channel"));
        navigation.open(new Place("tickets", "T-20418 Missing hubcaps"));
        Action attention = Action.of("attention", Material2OutlinedMZ.WARNING, () -> {});
        Shell shell = new Shell(
                bench,
                screens,
                new Looks(theme, TextSize.NORMAL),
                new Account("Gerard Hernandez", () -> {}),
                attention);
        offerMissing(shell, attention);
        navigation.open(Place.of("customers"));
        shown = shell;
        return shell.root();
    }

    private static void offerMissing(Shell shell, Action open) {
        shell.offerMissing(
                List.of(
                        Action.of("missing.send.all", Material2OutlinedMZ.SYNC, () -> {}),
                        Action.of("missing.look", Material2OutlinedMZ.VISIBILITY, () -> {}),
                        Action.of("missing.leave.all", Material2OutlinedMZ.REMOVE, () -> {})),
                open);
    }

    private static SyncStatus status(Theme theme, @Nullable String problem, @Nullable Instant locksAt) {
        SyncStatus status = new SyncStatus();
        status.onlineProperty().set(theme == Theme.LIGHT);
        status.lastSyncedProperty().set(NOW);
        status.mendedProperty().set("mended".equals(problem));
        status.skewedProperty().set("clock".equals(problem));
        boolean told = problem != null && problem.startsWith("sync.");
        status.problemProperty().set(told ? problem : null);
        status.missingProperty().set("missing".equals(problem) ? 12 : 0);
        status.backupProperty().set(theme == Theme.LIGHT ? NOW : null);
        status.locksAtProperty().set(locksAt);
        status.waitingProperty().set(3);
        status.attentionProperty().set(1);
        status.unreadProperty().set(3);
        return status;
    }

    /** Half filled in and refused; in the dark one the server is away, as in the window behind it. */
    private void openPassword(Texts texts, Theme theme, FxRobot robot) {
        OwnPassword nobody = new OwnPassword() {
            @Override
            public void change(char[] current, char[] fresh) {}

            @Override
            public void signInAgain(char[] password) {}
        };
        PasswordViewModel model = new PasswordViewModel(Background.synchronous(), texts, nobody, true, () -> {});
        SimpleBooleanProperty online = new SimpleBooleanProperty(theme == Theme.LIGHT);
        robot.interact(() -> {
            PasswordView view = new PasswordView(model, online, "account.device.file", texts.scope(), shown::closeBox);
            shown.open(view);
            view.focus();
            model.currentProperty().set("secret");
            model.freshProperty().set("words of my own");
            model.repeatedProperty().set("words of mine");
            model.submit();
        });
    }

    private static Parent signIn(Texts texts, @Nullable StartProblem notice) {
        SignInViewModel model = new SignInViewModel(Background.synchronous(), texts, person -> {});
        model.noticeProperty().set(notice);
        model.keptProperty().set(notice != null && notice.labelKey().equals("problem.lease_over"));
        model.accounts().setAll(notice == null ? List.of("lina", "wang.wei", "zhao") : List.of("lina"));
        return new SignInView(model, "kehu.example:8443", texts.scope());
    }

    private static Parent firstStart(Texts texts, int steps) {
        FirstStartViewModel model = new FirstStartViewModel(
                new QuickServer(), WindowLooksTest::nearby, Background.synchronous(), texts, p -> {});
        FirstStartView view = new FirstStartView(model, texts.scope());
        model.nearby().start();
        if (steps == 0) {
            return view;
        }
        model.addressProperty().set(steps == 1 ? "nowhere" : "kehu.qiheng.lan:8443");
        model.find();
        if (steps > 2) {
            model.trust();
        }
        if (steps > 3) {
            model.signIn().userProperty().set("lina");
            model.signIn().passwordProperty().set("secret");
            model.signIn().signIn();
        }
        return view;
    }

    private static AutoCloseable nearby(Consumer<List<SeenServer>> told) {
        told.accept(List.of(
                new SeenServer(new UUID(0, 1), "启衡客户服务器", "kehu.qiheng.lan:8443", "0.9.4"),
                new SeenServer(new UUID(0, 2), "测试服务器", "192.168.10.31:8443", "0.9.5")));
        return () -> {};
    }

    private static final class QuickServer implements ServerProbe {
        private static final String FINGERPRINT =
                "7C:4A:19:E2:5D:B0:83:F6:21:9E:C4:0B:68:37:AD:52:" + "F1:06:9B:D8:3E:C7:70:15:A9:4F:82:6C:DB:13:58:E4";

        @Override
        public FoundServer probe(String address) throws StartProblem {
            if (address.equals("nowhere")) {
                throw new StartProblem("problem.unforeseen", Map.of("message", address));
            }
            return new FoundServer("Kehu", address, "0.1", FINGERPRINT);
        }

        @Override
        public SignIn trust(FoundServer server) {
            return (user, password) -> new SignedIn("李娜", "苏州办事处", QuickServer::sync);
        }

        private static void sync(Consumer<FirstSyncProgress> progress, BooleanSupplier stopped) {
            progress.accept(new FirstSyncProgress(
                    29_870,
                    48_210,
                    131_000_000,
                    true,
                    List.of(
                            new Part("start.sync.settings", 96, 96),
                            new Part("start.sync.customers", 12_481, 12_481),
                            new Part("start.sync.sales", 6_555, 8_912),
                            new Part("start.sync.service", 0, 15_983)),
                    java.time.Duration.ofSeconds(13)));
        }
    }
}
