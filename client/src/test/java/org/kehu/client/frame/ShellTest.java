package org.kehu.client.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.junit.jupiter.api.Test;
import org.kehu.client.UiTest;
import org.kehu.client.control.Action;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Toasts;
import org.kehu.client.records.Fetching;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screens;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.screen.Workbench;
import org.kehu.client.settings.Settings;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.kehu.client.theme.Looks;
import org.kehu.client.theme.TextSize;
import org.kehu.client.theme.Theme;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class ShellTest extends UiTest {
    private final Texts texts = texts(Language.ENGLISH);
    private final SampleScreens samples = new SampleScreens(texts);
    private final Screens screens = samples.all();
    private final Navigation navigation = new Navigation(screens, Place.of("today"));
    private final SyncStatus status = new SyncStatus();
    private final Settings settings = Settings.inMemory();
    private Looks looks;
    private Toasts toasts;
    private Scene scene;

    @Start
    void start(Stage stage) {
        looks = new Looks(Theme.LIGHT, TextSize.NORMAL);
        toasts = new Toasts(() -> stage, texts);
        Workbench bench = new Workbench(texts, Background.synchronous(), navigation, toasts, settings, status);
        Action attention = Action.of("attention", Material2OutlinedMZ.WARNING, () -> {});
        Shell shell = new Shell(bench, screens, looks, new Account("Gerard Hernandez", () -> {}), attention);
        scene = new Scene(shell.root(), 1366, 768);
        looks.dress(scene);
        shell.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void railOpensByKeyAndTheFirstTabFollows(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        assertEquals(Place.of("customers"), navigation.current());
        assertTrue(robot.lookup("#rail-customers").queryAs(ToggleButton.class).isSelected());
        assertEquals(1, navigation.tabs().size());
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        assertEquals(Place.of("today"), navigation.current());
    }

    @Test
    void paletteOpensByKeyAndRunsACommand(FxRobot robot) {
        ctrl(robot, KeyCode.K);
        robot.write("light and");
        robot.type(KeyCode.ENTER);
        assertEquals(Theme.DARK, looks.themeProperty().get());
        assertNull(scene.lookup(".palette"));
    }

    @Test
    void paletteClosesByEscapeAndGivesTheFocusBack(FxRobot robot) {
        robot.clickOn("#rail-customers");
        Node before = scene.getFocusOwner();
        ctrl(robot, KeyCode.K);
        assertTrue(scene.getFocusOwner() instanceof TextField);
        robot.type(KeyCode.ESCAPE);
        assertEquals(before, scene.getFocusOwner());
    }

    @Test
    void recordsOpenInTabsAndCloseWithTheirPage(FxRobot robot) {
        robot.interact(() -> navigation.open(new Place("tickets", "7")));
        assertEquals(2, navigation.tabs().size());
        ctrl(robot, KeyCode.TAB);
        assertEquals(Place.of("today"), navigation.current());
        ctrl(robot, KeyCode.TAB);
        ctrl(robot, KeyCode.W);
        assertEquals(List.of("tickets/7"), samples.closed);
        assertEquals(1, navigation.tabs().size());
    }

    @Test
    void pageKeysWorkButLettersStayInTextFields(FxRobot robot) {
        robot.type(KeyCode.J);
        ctrl(robot, KeyCode.N);
        assertEquals(List.of("letter", "new"), samples.ran);
        ctrl(robot, KeyCode.K);
        robot.type(KeyCode.J);
        assertEquals(List.of("letter", "new"), samples.ran);
    }

    @Test
    void languageSwitchesEveryTextWithoutRestart(FxRobot robot) {
        robot.interact(() -> {
            status.onlineProperty().set(true);
            status.attentionProperty().set(1);
        });
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.L).release(KeyCode.CONTROL, KeyCode.SHIFT);
        List<String> words = wordsOf(scene.getRoot());
        assertTrue(words.containsAll(List.of("客户", "在线", "搜索或输入命令", "1 条需要处理")));
        String english = Labels.of(Language.ENGLISH).text("search.prompt");
        assertFalse(words.contains(english));
    }

    @Test
    void whatAPersonHasToMendIsSaidOverTheWholeWidth(FxRobot robot) {
        Node banner = scene.lookup("#problem-banner");
        assertFalse(banner.isVisible());
        for (String problem :
                List.of("upgrade", "untrusted", "signed.out", "store.full", "store.damaged", "store.failed")) {
            robot.interact(() -> status.problemProperty().set("sync.problem." + problem));
            assertTrue(banner.isVisible());
            String advice = Labels.of(Language.ENGLISH).text("sync.problem." + problem + ".advice");
            assertTrue(wordsOf(banner).contains(advice));
            String meaning = Labels.of(Language.ENGLISH).text("sync.problem." + problem);
            assertFalse(wordsOf(scene.lookup("#sync-state")).contains(meaning));
        }
        robot.clickOn("#rail-customers");
        assertEquals(Place.of("customers"), navigation.current());
        robot.interact(() -> status.problemProperty().set("sync.problem.unforeseen"));
        assertFalse(banner.isVisible());
    }

    @Test
    void aClockThatIsOffIsSaidOverTheWholeWidthAndStopsNothing(FxRobot robot) {
        robot.interact(() -> {
            status.onlineProperty().set(true);
            status.lastSyncedProperty().set(NOW);
            status.skewedProperty().set(true);
        });
        Labels labels = Labels.of(Language.ENGLISH);
        assertTrue(wordsOf(scene.lookup("#problem-banner"))
                .containsAll(List.of(labels.text("sync.clock"), labels.text("sync.clock.advice"))));
        assertFalse(wordsOf(scene.lookup("#sync-state")).contains(labels.text("status.stopped")));
        robot.interact(() -> status.skewedProperty().set(false));
        assertFalse(scene.lookup("#problem-banner").isVisible());
    }

    @Test
    void thatTheFileOfWhatWaitsWasDamagedIsSaid(FxRobot robot) {
        robot.interact(() -> status.mendedProperty().set(true));
        Labels labels = Labels.of(Language.ENGLISH);
        assertTrue(wordsOf(scene.lookup("#problem-banner"))
                .containsAll(List.of(labels.text("sync.mended"), labels.text("sync.mended.advice"))));
    }

    @Test
    void themeSwapsSheetsWithoutRestart(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.D).release(KeyCode.CONTROL, KeyCode.SHIFT);
        assertTrue(scene.getStylesheets().get(1).endsWith("dark.css"));
        robot.interact(() -> looks.change(TextSize.LARGER));
        robot.interact(() -> scene.getRoot().applyCss());
        assertEquals(15, ((Labeled) scene.lookup("#connection")).getFont().getSize());
    }

    @Test
    void noRawKeyIsVisibleInAnyLanguageOrLayer(FxRobot robot) {
        for (Language language : Language.values()) {
            robot.interact(() -> texts.switchTo(language));
            ctrl(robot, KeyCode.K);
            assertNoRawKey();
            robot.type(KeyCode.ESCAPE);
            robot.write("?");
            assertNotNull(scene.lookup(".key-list"));
            assertNoRawKey();
            robot.type(KeyCode.ESCAPE);
        }
    }

    @Test
    void everyControlHasAnAccessibleName(FxRobot robot) {
        List<String> nameless = robot.lookup(n -> n.isFocusTraversable() && n.isVisible()).queryAll().stream()
                .filter(n -> n.getAccessibleText() == null)
                .filter(n -> !(n instanceof Labeled l)
                        || l.getText() == null
                        || l.getText().isEmpty())
                .map(Node::toString)
                .toList();
        assertEquals(List.of(), nameless);
    }

    @Test
    void railOpensToNamesAndRemembersIt(FxRobot robot) {
        ctrl(robot, KeyCode.B);
        assertTrue(settings.isOn("window.rail.wide"));
        robot.interact(() -> scene.getRoot().layout());
        assertEquals(188, scene.lookup(".rail").getLayoutBounds().getWidth());
    }

    @Test
    void atMostOneToastAndItsUndoRuns(FxRobot robot) {
        robot.interact(() -> toasts.done("first"));
        robot.interact(() -> toasts.done("second", () -> samples.ran.add("undone")));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, robot.lookup(".toast").queryAll().size());
        assertSame(scene, robot.lookup(".toast").query().getScene());
        robot.interact(() -> robot.lookup(".toast .hyperlink")
                .queryAs(javafx.scene.control.Hyperlink.class)
                .fire());
        assertEquals(List.of("undone"), samples.ran);
        assertEquals(0, robot.lookup(".toast").queryAll().size());
    }

    @Test
    void whatArrivesIsToldUntilAllIsHere(FxRobot robot) {
        Node banner = robot.lookup("#arriving-banner").query();
        assertTrue(banner.isVisible());
        robot.interact(() -> status.fetchingProperty().set(new Fetching(Fetching.Kind.RECORDS, 1200, 4800, 10, null)));
        assertTrue(wordsOf(banner.getParent()).stream().anyMatch(words -> words.contains("1,200 of 4,800")));
        robot.interact(() -> {
            status.fetchingProperty().set(null);
            status.lastSyncedProperty().set(UiTest.NOW);
        });
        assertFalse(banner.isVisible());
    }

    @Test
    void escapeClosesAPopOverAndALayerEvenUnderAToast(FxRobot robot) {
        robot.interact(() -> PopOvers.show(scene.lookup(".grade"), new Label("why"), ArrowLocation.TOP_LEFT));
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, robot.lookup(".popover").queryAll().size());
        robot.interact(() -> toasts.done("first", () -> {}));
        robot.write("?");
        assertNotNull(scene.lookup(".key-list"));
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(scene.lookup(".key-list"));
    }

    private void assertNoRawKey() {
        Pattern key = Pattern.compile("[a-z]+(\\.[a-z0-9_]+)+");
        assertEquals(
                List.of(),
                wordsOf(scene.getRoot()).stream()
                        .filter(w -> key.matcher(w).matches())
                        .toList());
    }

    private static void ctrl(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
