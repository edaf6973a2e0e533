package org.kehu.client.exports;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.list.ListPage;
import org.kehu.client.screen.Screen;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.ExportLog;
import org.kehu.common.organisation.LogExport;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The list of exports says what was taken out by its name, and is searched. */
class ExportListTest extends DeskTest {

    @Start
    void start(Stage stage) {
        export("for the audit");
        export("for the mailing");
        show(stage, "exports", ExportListTest::screens);
    }

    private static List<Screen> screens(RecordDesk desk) {
        return List.of(new Screen("exports", Material2OutlinedMZ.PEOPLE, true, place -> page(desk)));
    }

    private static ListPage page(RecordDesk desk) {
        return new ListPage(desk, ExportLog.TYPE);
    }

    private void export(String why) {
        String hash = "0".repeat(64);
        LogExport entry = new LogExport(SampleCompany.id(why), "customer", "CSV", 120, "name", "", why, "a.csv", hash);
        company.ledger.must(SampleCompany.ME, entry);
    }

    @Test
    void exportsAreFoundByTheirReasonAndNameWhatWentOut(FxRobot robot) {
        settle();
        pictures(robot, "exports-list");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        settle();
        TableView<?> rows = robot.lookup("#list").queryAs(TableView.class);
        assertEquals(2, rows.getItems().size());
        assertFalse(robot.from(rows).lookup("Customers").queryAll().isEmpty());
        TextField search = robot.lookup("#list-search").queryAs(TextField.class);
        robot.interact(() -> search.setText("mailing"));
        await().until(() -> rows.getItems().size() == 1);
    }
}
