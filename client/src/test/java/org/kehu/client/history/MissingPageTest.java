package org.kehu.client.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.control.Action;
import org.kehu.client.screen.Screen;
import org.kehu.client.screen.SyncStatus;
import org.kehu.common.Kehu;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class MissingPageTest extends DeskTest {
    private final LostInMemory lost = new LostInMemory(company, NOW);
    private MissingOffer offer;

    @Start
    void start(Stage stage) {
        show(stage, "missing", made -> {
            offer = new MissingOffer(made.background(), made.texts(), lost, told);
            return List.of(new Screen(
                    "missing",
                    Material2OutlinedAL.HISTORY,
                    false,
                    place -> new MissingPage(made, offer, Kehu.CATALOG.commands())));
        });
        shell.offerMissing(
                List.of(
                        Action.of("missing.send.all", Material2OutlinedMZ.SYNC, offer::sendAll),
                        Action.of("missing.leave.all", Material2OutlinedAL.BLOCK, offer::leaveOutAll)),
                Action.of("missing.open", Material2OutlinedAL.HISTORY, () -> {}));
    }

    @AfterEach
    void end() {
        close();
    }

    private SyncStatus status() {
        return desk.bench().syncStatus();
    }

    private void restored(FxRobot robot) {
        robot.interact(() -> {
            status().backupProperty().set(NOW.minusSeconds(9000));
            status().missingProperty().set(3);
        });
        settle();
    }

    @Test
    void theyStandInTheirOrderAndAreNamedThoughTheServerLostTheRecord(FxRobot robot) {
        settle();
        List<String> rows = wordsOf(robot.lookup("#missing-list").query());
        assertTrue(rows.stream().anyMatch(row -> row.contains("Harbour Toys")), rows.toString());
        List<String> words = wordsOf(robot.lookup("#history-detail").query());
        assertTrue(words.contains("Harbour Toys"), words.toString());
    }

    @Test
    void theBannerSendsAllAgainInTheirOrder(FxRobot robot) {
        settle();
        assertFalse(robot.lookup("#missing-banner").query().isVisible());
        restored(robot);
        assertTrue(robot.lookup("#missing-banner").query().isVisible());
        robot.clickOn(robot.lookup("#missing-banner .button").nth(0).queryButton());
        settle();
        assertEquals(List.of(lost.id(0), lost.id(1), lost.id(2)), lost.sent);
        assertEquals(List.of("3 changes are on their way."), told.sentences);
    }

    @Test
    void oneIsLeftOutByKeyAndTheOthersAreSent(FxRobot robot) {
        settle();
        robot.type(KeyCode.J).type(KeyCode.DELETE);
        settle();
        assertTrue(lost.changes().get(1).leftOut());
        robot.interact(() -> status().missingProperty().set(2));
        settle();
        assertTrue(wordsOf(robot.lookup("#missing-list").query()).contains("Left out"));
        robot.interact(offer::sendAll);
        settle();
        assertEquals(List.of(lost.id(0), lost.id(2)), lost.sent);
        told.undo.run();
        settle();
        assertFalse(lost.changes().get(0).leftOut());
    }

    @Test
    void whatIsLeftOutCanBeSentAllTheSame(FxRobot robot) {
        lost.leaveOut(List.of(lost.id(0)));
        settle();
        robot.type(KeyCode.R);
        settle();
        assertEquals(List.of(lost.id(0)), lost.sent);
    }

    @Test
    void bothLanguagesAndThemes(FxRobot robot) {
        lost.leaveOut(List.of(lost.id(1)));
        restored(robot);
        pictures(robot, "missing-page");
        assertTrue(robot.lookup("#missing-banner").query().isVisible());
    }
}
