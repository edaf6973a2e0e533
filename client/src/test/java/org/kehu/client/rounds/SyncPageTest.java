package org.kehu.client.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.control.Action;
import org.kehu.client.customer.CustomerPage;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.records.Fetching;
import org.kehu.client.records.SyncRound;
import org.kehu.client.records.SyncRound.Ending;
import org.kehu.client.screen.Screen;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.task.Background;
import org.kehu.client.update.UpdateState;
import org.kehu.common.Kehu;
import org.kehu.common.label.Language;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class SyncPageTest extends DeskTest {
    private final MemoryDiary diary = new MemoryDiary(company, NOW);
    private final List<String> done = new ArrayList<>();
    private final MemoryUpdates updates = new MemoryUpdates();
    private SyncStatus status;

    @Start
    void start(Stage stage) {
        var doors = new SyncPage.Doors(
                Action.of("sync.now", Material2OutlinedMZ.SYNC, "F5", () -> done.add("sync")),
                Action.of("attention", Material2OutlinedMZ.WARNING, () -> done.add("attention")),
                UpdateNews.follow(updates, new Background(Runnable::run, Platform::runLater, null), texts, told),
                Action.of("update.restart", Material2OutlinedMZ.REFRESH, () -> done.add("restart")));
        show(
                stage,
                "sync",
                desk -> List.of(
                        new Screen(
                                "sync",
                                Material2OutlinedMZ.SYNC,
                                false,
                                place -> new SyncPage(desk, diary, Kehu.CATALOG.commands(), told, doors)),
                        new Screen(
                                "customer",
                                Material2OutlinedMZ.PEOPLE,
                                false,
                                place -> new CustomerPage(desk, UUID.fromString(place.argument())))));
        status = desk.bench().syncStatus();
        status.onlineProperty().set(true);
        status.lastSyncedProperty().set(NOW.minusSeconds(20));
        status.waitingProperty().set(3);
        status.attentionProperty().set(1);
    }

    @AfterEach
    void end() {
        close();
    }

    private static ListView<?> list(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryListView();
    }

    private static String title(FxRobot robot) {
        return robot.lookup("#sync-title").queryAs(Labeled.class).getText();
    }

    @Test
    void theHeadSaysHowItStandsAndSinceWhen(FxRobot robot) {
        settle();
        assertEquals("Online since 09:49", title(robot));
        diary.rounds.add(
                0,
                new SyncRound(
                        NOW, NOW, 3, 9, Ending.OFFLINE, org.kehu.client.records.Moved.NOTHING, "hello: Offline", null));
        robot.interact(() -> status.onlineProperty().set(false));
        robot.interact(() -> status.runningProperty().set(true));
        settle();
        assertEquals("Offline since 10:32", title(robot));
        robot.interact(() -> status.problemProperty().set("sync.problem.signed.out"));
        assertTrue(
                wordsOf(robot.lookup("#sync-head").query()).stream().anyMatch(words -> words.startsWith("Press F5")));
    }

    @Test
    void aNewerVersionIsSeenOnItsWayAndStartedWhenOneLikes(FxRobot robot) {
        settle();
        assertFalse(robot.lookup("#update-line").query().isVisible());
        updates.becomes(UpdateState.fetching("1.1.0", 20_000_000, 60_000_000));
        settle();
        assertEquals("Version 1.1.0 is on its way.", words(robot, "update-title"));
        pictures(robot, "sync-update-comes");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        assertEquals(List.of(), told.sentences, "nobody is told of what he need not do anything about");
        updates.becomes(ready("1.1.0"));
        settle();
        assertEquals(List.of("news: Version 1.1.0 is ready. It starts with the next start."), told.sentences);
        assertEquals("Lists open twice as quickly.", words(robot, "update-detail"));
        pictures(robot, "sync-update-ready");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        robot.clickOn("Restart now");
        assertEquals(List.of("restart"), done);
        updates.becomes(new UpdateState(
                UpdateState.Kind.WENT_BACK, "1.1.0", 0, 0, Map.of(), new UpdateState.Why("crash", Map.of())));
        settle();
        assertEquals(
                "Version 1.1.0 did not start: it ended by itself. The version before runs; your data is as it was.",
                words(robot, "update-title"));
        pictures(robot, "sync-update-back");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        robot.clickOn("Try again");
        settle();
        assertEquals(1, updates.again);
    }

    private static UpdateState ready(String version) {
        return new UpdateState(
                UpdateState.Kind.READY,
                version,
                0,
                0,
                Map.of("en", "Lists open twice as quickly.", "zh_CN", "列表打开速度提高一倍。"),
                null);
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    @Test
    void whatWaitsIsSaidInPlainWordsAndOpened(FxRobot robot) {
        settle();
        List<String> words = wordsOf(list(robot, "waiting-list"));
        assertTrue(
                words.containsAll(List.of(
                        "Notes. Is sent with the next round", "Waits for the server, which alone can decide it")),
                words.toString());
        robot.interact(() -> list(robot, "waiting-list").getSelectionModel().select(0));
        robot.type(KeyCode.O);
        settle();
        assertEquals("customer/" + SampleCompany.EURO, navigation.current().toString());
    }

    @Test
    void whyItMayBeRefusedIsSaidInFull(FxRobot robot) {
        settle();
        robot.interact(() -> list(robot, "waiting-list").getSelectionModel().select(2));
        List<String> words = wordsOf(robot.lookup(".waiting-list").query());
        assertTrue(
                words.stream()
                                .filter(text -> text.startsWith("May be refused: "))
                                .count()
                        > 1,
                words.toString());
        assertTrue(words.contains("Create: Customer"), words.toString());
    }

    @Test
    void aRoundIsShownInFullByKey(FxRobot robot) {
        settle();
        robot.type(KeyCode.J).type(KeyCode.J);
        settle();
        List<String> words = wordsOf(robot.lookup("#round-detail").query());
        assertTrue(
                words.containsAll(List.of(
                        "Failed", "changes 200: IllegalStateException at common.sync.Pulling:71", "Request 7f3a09c2")),
                words.toString());
        assertTrue(wordsOf(list(robot, "round-list")).contains("42 quiet rounds"));
    }

    @Test
    void theButtonsDoWhatTheySay(FxRobot robot) {
        settle();
        robot.clickOn("#page-sync-now").clickOn("#page-attention");
        assertEquals(List.of("sync", "attention"), done);
    }

    @Test
    void whatIsCopiedForSupportHoldsNobodysData(FxRobot robot) {
        settle();
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.C).release(KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        String text = copied.get(0);
        assertTrue(text.contains("x42 100 ms DONE up=12000 down=41000"), text);
        assertTrue(text.contains("[hello: Offline (ConnectException)]"), text);
        assertTrue(text.contains("customer: 12481"), text);
        assertTrue(text.contains("record.edit NEXT"), text);
        for (String canary : List.of("Canary", "13800138000", "Euro+", "Hernandez", SampleCompany.EURO.toString())) {
            assertFalse(text.contains(canary), text);
        }
        assertEquals(
                List.of("Copied for support: figures and codes only, no names, values or passwords."), told.sentences);
    }

    @Test
    void whatIsFetchedIsSaidOnThePageAndInTheStatusBar(FxRobot robot) {
        settle();
        assertFalse(robot.lookup("#fetch-bar").query().isVisible());
        robot.interact(() -> status.fetchingProperty()
                .set(new Fetching(Fetching.Kind.RECORDS, 12_481, 48_210, 54_000_000, Duration.ofSeconds(40))));
        List<String> words = wordsOf(robot.lookup("#fetch-bar").query());
        assertTrue(
                words.containsAll(List.of("Fetching 12,481 of 48,210 records", "54 MB", "about 40 seconds left")),
                words.toString());
        assertEquals(
                "Fetching 12,481 of 48,210",
                robot.lookup("#sync-state").queryAs(Labeled.class).getText());
        pictures(robot, "sync-fetching");
    }

    @Test
    void aNewRoundIsReadAndTheOneInFrontStays(FxRobot robot) {
        settle();
        robot.type(KeyCode.J);
        diary.waiting.clear();
        diary.rounds.add(
                0, new SyncRound(NOW, NOW, 1, 90, Ending.DONE, org.kehu.client.records.Moved.NOTHING, null, "r"));
        robot.interact(() -> status.runningProperty().set(true));
        settle();
        assertEquals(6, list(robot, "round-list").getItems().size());
        assertEquals(2, list(robot, "round-list").getSelectionModel().getSelectedIndex());
        assertFalse(robot.lookup("#waiting-list").tryQuery().isPresent());
        pictures(robot, "sync-nothing-waits");
    }

    @Test
    void whatCannotBeReadIsSaid(FxRobot robot) {
        settle();
        diary.broken = true;
        robot.interact(() -> status.runningProperty().set(true));
        settle();
        assertFalse(robot.lookup("#round-list").tryQuery().isPresent());
    }

    @Test
    void beforeTheFirstRoundItSaysWhatBelongsThere(FxRobot robot) {
        settle();
        diary.rounds.clear();
        robot.interact(() -> status.runningProperty().set(true));
        settle();
        assertFalse(robot.lookup("#round-list").tryQuery().isPresent());
        pictures(robot, "sync-empty");
    }

    @Test
    void looks(FxRobot robot) {
        settle();
        robot.interact(() -> list(robot, "waiting-list").getSelectionModel().select(2));
        pictures(robot, "sync");
        robot.type(KeyCode.J).type(KeyCode.J).type(KeyCode.J);
        robot.interact(() -> status.onlineProperty().set(false));
        settle();
        pictures(robot, "sync-offline");
    }
}
