package org.kehu.client.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.common.customer.Customer;
import org.kehu.common.importing.mapping.Target;
import org.kehu.common.importing.run.Fate;
import org.kehu.common.label.Language;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class ImportPageTest extends DeskTest {
    @TempDir
    Path folder;

    private LedgerImports imports;

    @Start
    void start(Stage stage) {
        imports = new LedgerImports(company);
        show(
                stage,
                "import",
                desk -> List.of(new Screen(
                        "import",
                        Material2OutlinedMZ.PUBLISH,
                        false,
                        place -> new ImportPage(
                                desk, place.argument().isEmpty() ? new Place("import", "customer") : place, imports))));
    }

    @AfterEach
    void end() {
        close();
    }

    private Path customers() throws IOException {
        return Files.write(
                folder.resolve("客户档案_华东_2025.csv"),
                String.join(
                                "\n",
                                "名称,电话,邮箱,地址,出生日期,备注",
                                "成都锦程供应链管理有限公司,028 8511 6620,he@jincheng.example,四川省成都市武侯区1号,2019/5/6,",
                                "EURO+ Shopping  channel,+34 91 551000,office@euro.example,,,换了联系人",
                                "武汉光谷瑞联光电科技有限公司,027 8739 2214,luo@ruilian,湖北省武汉市,2020/6/7,",
                                "成都锦程供应链管理有限公司,028 8511 6620,,,,",
                                ",0571 8692 4470,shen@yunqi.example,浙江省杭州市,,",
                                "厦门鹭达进出口有限公司,0592 5166 8830,zheng.luda,福建省厦门市,2018/3/1,",
                                "西安秦岭智造装备有限公司,029 8187 5502,ma@qinling.example,陕西省西安市,2021/2/3,")
                        .getBytes(Charset.forName("GB18030")));
    }

    private void choose(FxRobot robot, Path file) {
        settle();
        company.files.picked.clear();
        company.files.picked.add(file);
        robot.type(KeyCode.ENTER);
        settle();
    }

    private void next(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup((Node node) -> id.equals(node.getId()))
                .queryAs(Labeled.class)
                .getText();
    }

    private List<String> words(FxRobot robot) {
        return wordsOf(robot.lookup(".page-head").query().getScene().getRoot());
    }

    @SuppressWarnings("unchecked")
    private static TableView<Fate> rows(FxRobot robot) {
        return robot.lookup("#import-rows").queryAs(TableView.class);
    }

    private List<CrmRecord> all() {
        return company.ledger.all(Customer.TYPE).stream()
                .filter(one -> !one.isDeleted())
                .toList();
    }

    @Test
    void aListIsRecognisedPreviewedImportedByKeysAndUndone(FxRobot robot) throws IOException {
        int before = all().size();
        choose(robot, customers());
        assertTrue(
                words(robot).contains("All bytes are characters in it.")
                        || words(robot).stream().anyMatch(word -> word.startsWith("It fits better")),
                words(robot).toString());
        pictures(robot, "import-columns");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        next(robot);
        assertEquals(
                List.of(
                        Fate.Outcome.NEW,
                        Fate.Outcome.UPDATE,
                        Fate.Outcome.REFUSED,
                        Fate.Outcome.UNCHANGED,
                        Fate.Outcome.REFUSED,
                        Fate.Outcome.REFUSED,
                        Fate.Outcome.NEW),
                rows(robot).getItems().stream().map(Fate::outcome).toList());
        assertEquals("Import 3 rows", text(robot, "action-import.next"));
        pictures(robot, "import-preview");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        robot.clickOn("#import-tile-refused");
        assertEquals(3, rows(robot).getItems().size());
        assertEquals(before, all().size());
        next(robot);
        assertEquals(before + 2, all().size());
        assertEquals(
                "换了联系人", company.ledger.get(Customer.TYPE, SampleCompany.EURO).get(Customer.NOTES));
        pictures(robot, "import-result");
        assertEquals(4, savedLines(robot));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals(before, all().size());
        assertFalse(robot.lookup("#import-undo").query().isVisible());
    }

    private void look(FxRobot robot, int row) {
        robot.interact(() -> rows(robot).getSelectionModel().clearAndSelect(row));
        settle();
    }

    private static String pane(FxRobot robot) {
        return String.join("\n", wordsOf(robot.lookup("#import-row").query()));
    }

    private static List<Fate.Outcome> outcomes(FxRobot robot) {
        return rows(robot).getItems().stream().map(Fate::outcome).toList();
    }

    @Test
    void aRowIsSeenBesideWhatIsThereAndSomethingElseIsChosenForIt(FxRobot robot) throws IOException {
        int before = all().size();
        choose(robot, customers());
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        next(robot);
        look(robot, 1);
        assertTrue(pane(robot).contains("Is Euro+ Shopping Channel"), pane(robot));
        assertTrue(pane(robot).contains("+34 91 551000"), pane(robot));
        robot.type(KeyCode.S);
        settle();
        assertEquals(Fate.Outcome.DUPLICATE, outcomes(robot).get(1));
        assertEquals(1, rows(robot).getSelectionModel().getSelectedIndex());
        assertEquals("Import 2 rows", text(robot, "action-import.next"));
        // below the fold of a small window
        robot.interact(robot.lookup("#import-choice-all").queryAs(CheckBox.class)::fire);
        settle();
        assertEquals(
                Fate.Outcome.DUPLICATE, outcomes(robot).get(3), "another row that means the same as an earlier one");
        look(robot, 3);
        assertTrue(pane(robot).contains("Is what row 2 says"), pane(robot));
        robot.type(KeyCode.N);
        settle();
        assertEquals(Fate.Outcome.NEW, outcomes(robot).get(3));
        look(robot, 0);
        robot.clickOn("#import-choice-skip");
        settle();
        assertEquals(Fate.Outcome.REFUSED, outcomes(robot).get(0));
        assertTrue(pane(robot).contains("You left this row out."), pane(robot));
        look(robot, 2);
        assertTrue(pane(robot).contains("luo@ruilian"), pane(robot));
        robot.type(KeyCode.N);
        settle();
        assertEquals(Fate.Outcome.REFUSED, outcomes(robot).get(2), "what cannot be read cannot be chosen");
        next(robot);
        assertEquals(before + 2, all().size());
        assertEquals(null, company.ledger.get(Customer.TYPE, SampleCompany.EURO).get(Customer.NOTES));
    }

    @Test
    void whatWasChosenForARowHoldsOnlyForTheWayTheFileIsRead(FxRobot robot) throws IOException {
        choose(robot, customers());
        next(robot);
        look(robot, 1);
        robot.type(KeyCode.S);
        settle();
        assertEquals(Fate.Outcome.DUPLICATE, outcomes(robot).get(1));
        back(robot);
        next(robot);
        assertEquals(Fate.Outcome.DUPLICATE, outcomes(robot).get(1), "as it was left");
        back(robot);
        robot.interact(() ->
                robot.lookup("#import-mode-update").queryAs(RadioButton.class).fire());
        next(robot);
        assertEquals(Fate.Outcome.UPDATE, outcomes(robot).get(1));
    }

    private void back(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.BACK_SPACE).release(KeyCode.ALT);
        settle();
    }

    @Test
    void aLookThroughThatFailsLeavesWhatWasChosen(FxRobot robot) throws IOException {
        Path file = customers();
        Path away = folder.resolve("away");
        choose(robot, file);
        next(robot);
        look(robot, 1);
        Files.move(file, away);
        robot.type(KeyCode.S);
        settle();
        assertTrue(robot.lookup("#import-problem").query().isVisible());
        Files.move(away, file);
        look(robot, 0);
        robot.type(KeyCode.S);
        settle();
        assertEquals(Fate.Outcome.REFUSED, outcomes(robot).get(0));
        assertEquals(Fate.Outcome.UPDATE, outcomes(robot).get(1));
    }

    @Test
    void looksAtARow(FxRobot robot) throws IOException {
        choose(robot, customers());
        next(robot);
        look(robot, 1);
        pictures(robot, "import-row");
        look(robot, 2);
        pictures(robot, "import-row-refused");
    }

    private int savedLines(FxRobot robot) throws IOException {
        Path left = folder.resolve("left.csv");
        company.files.target = left;
        robot.clickOn("#import-save-csv");
        settle();
        return Files.readAllLines(left).size();
    }

    @Test
    void whatIsNoTableIsRefusedWithWhatWouldBeRight(FxRobot robot) throws IOException {
        choose(robot, Files.writeString(folder.resolve("list.csv"), "%PDF-1.7 nothing"));
        List<String> said = wordsOf(robot.lookup("#import-problem").query());
        assertTrue(said.stream().anyMatch(word -> word.contains("PDF")), said.toString());
        choose(robot, Files.writeString(folder.resolve("empty.csv"), ""));
        said = wordsOf(robot.lookup("#import-problem").query());
        assertTrue(said.stream().anyMatch(word -> word.contains("empty.csv")), said.toString());
        pictures(robot, "import-file");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aColumnThatGoesElsewhereIsAskedForIfItIsNeeded(FxRobot robot) throws IOException {
        choose(robot, customers());
        Node box = robot.lookup("#import-target-0").query();
        robot.interact(() -> ((ComboBox<Target>) box).setValue(null));
        next(robot);
        Node problem = robot.lookup("#import-problem").query();
        assertTrue(problem.isVisible());
        assertTrue(wordsOf(problem).get(0).startsWith("Name"), wordsOf(problem).toString());
        robot.interact(() -> ((ComboBox<Target>) box).setValue(Target.of(Customer.NAME)));
        next(robot);
        assertEquals(7, rows(robot).getItems().size());
    }

    @Test
    void whatWasStoppedIsOfferedAgain(FxRobot robot) throws IOException {
        StringBuilder text = new StringBuilder("Name,Industry\n");
        for (int row = 0; row < 1200; row++) {
            text.append("Customer ").append(row).append(",Steel\n");
        }
        int before = all().size();
        imports.afterUnits(2, () -> robot.lookup("#import-stop").queryButton().fire());
        choose(robot, Files.writeString(folder.resolve("many.csv"), text));
        next(robot);
        next(robot);
        assertTrue(all().size() > before && all().size() < before + 1200);
        robot.clickOn("#import-go-on");
        settle();
        assertEquals(before + 1200, all().size());
    }
}
