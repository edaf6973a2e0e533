package org.kehu.client.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.list.ListPage;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.ExportLog;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A list that is taken out into a file. */
class ExportTest extends DeskTest {
    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        show(
                stage,
                "customers",
                desk -> List.of(
                        new Screen(
                                "customers",
                                Material2OutlinedMZ.PEOPLE,
                                true,
                                place -> new ListPage(desk, Customer.TYPE)),
                        new Screen(
                                "exports",
                                Material2OutlinedMZ.PEOPLE,
                                false,
                                place -> new ListPage(desk, ExportLog.TYPE))));
    }

    @AfterEach
    void end() {
        close();
    }

    private void open(FxRobot robot) {
        settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        settle();
    }

    private static void give(FxRobot robot, String reason) {
        robot.clickOn("#export-reason").write(reason);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    }

    private List<CrmRecord> log() {
        return company.ledger.all(ExportLog.TYPE);
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void theViewGoesOutAndIsWrittenDown(FxRobot robot) throws IOException {
        company.files.target = folder.resolve("book");
        open(robot);
        robot.clickOn("#export-csv");
        give(robot, "for the audit");
        settle();
        assertEquals(List.of("book.csv"), files());
        List<String> lines = Files.readAllLines(folder.resolve("book.csv"));
        assertEquals(21, lines.size());
        assertTrue(lines.get(0).startsWith("\uFEFFName"), lines.get(0));
        CrmRecord entry = log().get(0);
        assertEquals("for the audit", entry.get(ExportLog.REASON));
        assertEquals("book.csv", entry.get(ExportLog.FILE));
        assertEquals(SampleCompany.ME, entry.get(ExportLog.OWNER));
        assertEquals(20, entry.require(ExportLog.ROWS).intValue());
        assertTrue(told.sentences.contains("20 rows were exported to book.csv"), told.sentences::toString);
        robot.interact(() -> navigation.open(Place.of("exports")));
        settle();
        pictures(robot, "exports");
    }

    @Test
    void withoutAReasonNothingGoesOut(FxRobot robot) throws IOException {
        company.files.target = folder.resolve("book.xlsx");
        open(robot);
        give(robot, "12");
        settle();
        assertTrue(robot.lookup("#export-form").tryQuery().isPresent());
        assertTrue(wordsOf(robot.lookup("#export-form").<Node>query()).stream()
                .anyMatch(text -> text.contains("does not say why")));
        assertEquals(List.of(), files());
        assertEquals(List.of(), log());
    }

    @Test
    void whatIsTickedGoesOutAsAWorkbookOfAllFields(FxRobot robot) throws IOException {
        company.files.target = folder.resolve("two.xlsx");
        settle();
        robot.type(KeyCode.X).type(KeyCode.J).type(KeyCode.X);
        settle();
        robot.clickOn("#export-checked");
        settle();
        robot.clickOn("#export-fields");
        give(robot, "two for Mei");
        settle();
        assertEquals(List.of("two.xlsx"), files());
        assertEquals(2, log().get(0).require(ExportLog.ROWS).intValue());
        assertTrue(log().get(0).require(ExportLog.FIELDS).contains("notes"));
    }

    @Test
    void whatCannotBeWrittenIsSaidAndNotLogged(FxRobot robot) throws IOException {
        company.files.target = folder.resolve("missing").resolve("book.csv");
        open(robot);
        give(robot, "for the audit");
        settle();
        assertEquals(List.of(), log());
        assertEquals(List.of(), files());
        assertFalse(told.sentences.isEmpty());
    }

    @Test
    void whatIsLoggedAndCannotBePutInItsPlaceIsSaidAndLeavesNothing(FxRobot robot) throws IOException {
        Files.createDirectories(folder.resolve("book.csv").resolve("taken"));
        company.files.target = folder.resolve("book.csv");
        open(robot);
        robot.clickOn("#export-csv");
        give(robot, "for the audit");
        settle();
        assertEquals(1, log().size());
        assertEquals(List.of("book.csv"), files());
        assertTrue(
                told.sentences.get(0).startsWith("failed: The file could not be put in its place"),
                told.sentences::toString);
    }

    @Test
    void looks(FxRobot robot) {
        settle();
        pictures(robot, "export-form", () -> open(robot), "#export-form");
    }
}
