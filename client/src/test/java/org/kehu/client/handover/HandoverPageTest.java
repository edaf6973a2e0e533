package org.kehu.client.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.imports.LedgerImports;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.handover.Handover;
import org.kehu.common.handover.HandoverForeseen;
import org.kehu.common.handover.HandoverNotes;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.User;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class HandoverPageTest extends DeskTest {
    private static final UUID LEAVER = SampleCompany.id("leaver");
    private static final UUID HEIR = SampleCompany.id("heir");
    private static final UUID NURSE = SampleCompany.id("nurse");
    private LedgerImports device;

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        person(LEAVER, "Fontaine", "Marie", StartRole.SALESPERSON);
        person(HEIR, "Bondur", "Loui", StartRole.SALESPERSON);
        person(NURSE, "周", "敏", StartRole.SERVICE_AGENT);
        for (int customer = 0; customer < 12; customer++) {
            give("customer", "customer " + customer);
        }
        for (String deal : List.of("deal 0", "deal 1")) {
            give("opportunity", deal);
        }
        give("task", "task 0");
        give("ticket", "ticket 0");
        device = new LedgerImports(company);
        show(
                stage,
                "handover",
                desk -> List.of(new Screen(
                        "handover",
                        Material2OutlinedMZ.SWAP_HORIZ,
                        false,
                        place -> new HandoverPage(
                                desk,
                                place.argument().isEmpty() ? new Place("handover", LEAVER.toString()) : place,
                                device))));
    }

    @AfterEach
    void end() {
        close();
    }

    private void person(UUID id, String family, String given, StartRole role) {
        FieldValues user = FieldValues.of(User.TYPE)
                .with(User.LOGIN, family)
                .with(User.NAME, PersonName.of(family, given))
                .with(User.DEPARTMENT, ServerSetup.ROOT_DEPARTMENT)
                .with(User.ACTIVE, true);
        company.ledger.must(
                SampleCompany.ME,
                new CreateRecord(id, user, null),
                new CreateRecord(
                        SampleCompany.id("role of " + family),
                        FieldValues.of(RoleAssignment.TYPE)
                                .with(RoleAssignment.USER, id)
                                .with(RoleAssignment.ROLE, role.id()),
                        null));
    }

    private void give(String type, String name) {
        company.ledger.must(SampleCompany.ME, new AssignOwner(new RecordRef(type, SampleCompany.id(name)), LEAVER));
    }

    private long owned(UUID person) {
        return company.ledger.all(Customer.TYPE).stream()
                .filter(one -> person.equals(one.get(Customer.OWNER)))
                .count();
    }

    private void choose(FxRobot robot, String id, String name) {
        robot.clickOn(id).write(name);
        settle();
        robot.type(KeyCode.ENTER);
        settle();
    }

    private void next(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
    }

    private void fill(FxRobot robot, String receiver) {
        settle();
        choose(robot, "#handover-receiver", receiver);
        robot.clickOn("#handover-reason").write("Leaves at the end of March");
    }

    @SuppressWarnings("unchecked")
    private static <R> TableView<R> table(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TableView.class);
    }

    private String problem(FxRobot robot) {
        Node problem = robot.lookup("#handover-problem").query();
        return problem.isVisible() ? wordsOf(problem).get(0) : "";
    }

    @Test
    void aLeaverIsForeseenHandedOverBarredAndTakenBack(FxRobot robot) throws IOException {
        fill(robot, "Bondur");
        pictures(robot, "handover-people");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        next(robot);
        assertEquals("", problem(robot));
        List<HandoverForeseen.Line> lines =
                this.<HandoverForeseen.Line>lines(robot).getItems();
        assertEquals(new HandoverForeseen.Line("customer", HEIR, 12, 0, 0), lines.get(0));
        assertEquals(16, lines.stream().mapToLong(HandoverForeseen.Line::total).sum());
        pictures(robot, "handover-preview");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        assertEquals(12, owned(LEAVER));
        next(robot);
        assertEquals(0, owned(LEAVER));
        assertEquals(12, owned(HEIR));
        assertTrue(company.ledger.get(User.TYPE, LEAVER).is(User.READ_ONLY));
        assertEquals(Handover.DONE, company.ledger.all(Handover.TYPE).get(0).get(Handover.STATE));
        pictures(robot, "handover-result");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        assertReceipts(robot);
        UUID handover = HandoverNotes.last(device).id();
        robot.interact(() -> navigation.open(new Place("handover", handover.toString())));
        settle();
        assertReceipts(robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals("", problem(robot));
        assertEquals(12, owned(LEAVER));
        assertFalse(company.ledger.get(User.TYPE, LEAVER).is(User.READ_ONLY));
        assertFalse(robot.lookup("#handover-undo").query().isVisible());
    }

    private void assertReceipts(FxRobot robot) throws IOException {
        String operation = HandoverNotes.last(device).operation().toString();
        company.files.target = folder.resolve("receipt.pdf");
        robot.clickOn("#handover-pdf");
        settle();
        try (PDDocument file = Loader.loadPDF(company.files.target.toFile())) {
            String text = new PDFTextStripper().getText(file);
            for (String part : List.of("Euro+ Shopping Channel", "苏州启衡精密机械有限公司", "Loui Bondur", operation)) {
                assertTrue(text.contains(part), text);
            }
        }
        company.files.target = folder.resolve("receipt.xlsx");
        robot.clickOn("#handover-xlsx");
        settle();
        try (ReadableWorkbook book = new ReadableWorkbook(company.files.target.toFile());
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            List<Row> read = rows.toList();
            assertEquals(17, read.size());
            assertEquals("Marie Fontaine", read.get(1).getCellText(4));
            assertEquals("Loui Bondur", read.get(1).getCellText(5));
            assertEquals(operation, read.get(1).getCellText(10));
        }
    }

    private <R> TableView<R> lines(FxRobot robot) {
        return table(robot, "#handover-lines");
    }

    @Test
    void aRuleSaysWhoGetsWhatAndWhatStaysIsToldWithItsReason(FxRobot robot) {
        fill(robot, "周");
        robot.clickOn("#handover-add-rule");
        choose(robot, "#rule-receiver", "Bondur");
        next(robot);
        assertTrue(problem(robot).contains("A rule asks nothing"), problem(robot));
        robot.clickOn(".handover-rule #add-filter");
        settle();
        robot.clickOn("#filter-grade");
        settle();
        robot.clickOn("#choice-A");
        robot.clickOn("#condition-apply");
        settle();
        pictures(robot, "handover-rules");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        next(robot);
        assertEquals("", problem(robot));
        List<HandoverForeseen.Line> lines =
                this.<HandoverForeseen.Line>lines(robot).getItems();
        assertTrue(lines.contains(new HandoverForeseen.Line("customer", HEIR, 5, 0, 0)), lines.toString());
        assertTrue(lines.contains(new HandoverForeseen.Line("customer", NURSE, 7, 0, 0)), lines.toString());
        assertTrue(lines.contains(new HandoverForeseen.Line("opportunity", HEIR, 2, 0, 0)), lines.toString());
        next(robot);
        assertEquals(5, owned(HEIR));
        assertEquals(7, owned(NURSE));
    }

    @Test
    void whoHasLeftIsRefusedAsAReceiverAndNothingChanges(FxRobot robot) {
        company.ledger.must(
                SampleCompany.ME,
                new EditRecord(
                        FieldChanges.of(company.ledger.get(User.TYPE, HEIR))
                                .with(company.ledger.get(User.TYPE, HEIR), User.ACTIVE, false),
                        company.ledger.get(User.TYPE, HEIR).revision()));
        fill(robot, "Bondur");
        next(robot);
        assertTrue(problem(robot).startsWith("To: "), problem(robot));
        assertTrue(problem(robot).contains("no longer works here"), problem(robot));
        assertEquals(12, owned(LEAVER));
        assertEquals(List.of(), company.ledger.all(Handover.TYPE));
    }

    @Test
    void whatWasStoppedGoesOnWhereItWas(FxRobot robot) {
        fill(robot, "Bondur");
        next(robot);
        device.afterUnits(1, () -> robot.lookup("#handover-stop").queryButton().fire());
        next(robot);
        assertEquals(12, owned(LEAVER));
        robot.clickOn("#handover-go-on");
        settle();
        assertEquals(12, owned(HEIR));
    }
}
