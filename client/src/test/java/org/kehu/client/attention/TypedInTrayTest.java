package org.kehu.client.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.records.AttentionEntry;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.LogActivity;
import org.kehu.common.activity.Task;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.RecordRef;
import org.kehu.common.service.SolveTicket;
import org.kehu.common.service.Ticket;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What was typed in a verb is read in the tray, and can be taken out of it. */
class TypedInTrayTest extends AttentionDeskTest {
    private static final String SUBJECT = "Visited the new warehouse in Suzhou 苏州新仓库";
    private static final String CONTENT =
            "The gate is too low for the large lorry, so deliveries come by the small one until spring."
                    + " 王经理 wants the racks in two lots: the first before the holidays, the second when the floor is"
                    + " dry.\nHe asked for the price of the pallet scales again and will decide with his brother.";
    private static final String SOLUTION = "Sent two hubcaps from the spare parts, the customer keeps the old ones";

    @Start
    void start(Stage stage) {
        giveEuroToMartin();
        RecordRef gone = new RecordRef(Customer.TYPE.name(), SampleCompany.id("handed over"));
        tray.discard();
        tray.add(report("report", gone.id(), 1));
        tray.add(report("report here", SampleCompany.EURO, 2));
        RecordRef ticket = new RecordRef(Ticket.TYPE.name(), SampleCompany.id("ticket 0"));
        tray.add(MemoryTray.entry(
                SampleCompany.id("tray solve"),
                new SolveTicket(ticket.id(), SOLUTION),
                Reason.of("ticket_closed", "Missing hubcaps, Lincoln Berline"),
                NOW.minusSeconds(3),
                List.of(MemoryTray.value(ticket, Ticket.SOLUTION, SOLUTION, null))));
        show(stage);
    }

    private static AttentionEntry report(String name, UUID customer, int age) {
        RecordRef made = new RecordRef(Activity.TYPE.name(), SampleCompany.id(name + " made"));
        FieldValues values = FieldValues.of(Activity.TYPE)
                .with(Activity.CUSTOMER, customer)
                .with(Activity.KIND, "VISIT")
                .with(Activity.SUBJECT, SUBJECT)
                .with(Activity.CONTENT, CONTENT);
        return MemoryTray.entry(
                SampleCompany.id(name),
                new LogActivity(made.id(), values),
                Reason.of("no_such_record", "customer"),
                NOW.minusSeconds(age),
                List.of(
                        MemoryTray.value(made, Activity.CONTENT, CONTENT, null),
                        MemoryTray.value(made, Activity.CUSTOMER, customer, null),
                        MemoryTray.value(made, Activity.KIND, "VISIT", null),
                        MemoryTray.value(made, Activity.SUBJECT, SUBJECT, null)));
    }

    @Test
    void aReportIsShownWhole(FxRobot robot) {
        settle();
        List<String> words = detail(robot);
        assertTrue(
                words.containsAll(List.of("Log activity: Customer that is not on this computer", "Content", "Visit")),
                words.toString());
        assertTrue(words.contains(SUBJECT), words.toString());
        assertTrue(texts(robot).contains(CONTENT), words.toString());
        assertFalse(words.contains("What stands there now"), words.toString());
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup("#attention-detail .selectable-text").queryAllAs(TextArea.class).stream()
                .map(TextArea::getText)
                .toList();
    }

    @Test
    void itIsSelectedAndCopiedButNotChanged(FxRobot robot) {
        settle();
        TextArea content = robot.lookup("#attention-detail .selectable-text").queryAllAs(TextArea.class).stream()
                .filter(area -> area.getText().equals(CONTENT))
                .findFirst()
                .orElseThrow();
        robot.clickOn(content, MouseButton.PRIMARY);
        robot.type(KeyCode.END, KeyCode.X);
        robot.press(KeyCode.CONTROL).type(KeyCode.A).type(KeyCode.C).release(KeyCode.CONTROL);
        settle();
        robot.interact(
                () -> assertEquals(CONTENT, Clipboard.getSystemClipboard().getString()));
        robot.type(KeyCode.DELETE);
        robot.press(KeyCode.CONTROL).type(KeyCode.DELETE).release(KeyCode.CONTROL);
        settle();
        assertEquals(CONTENT, content.getText());
        assertEquals(3, tray.entries().size());
    }

    @Test
    void theOwnerIsAskedWithAllOfIt(FxRobot robot) {
        settle();
        robot.type(KeyCode.J).type(KeyCode.A);
        settle();
        String asked = company.ledger.all(Task.TYPE).stream()
                .filter(task -> task.require(Task.SUBJECT).startsWith("Please look at this: Log activity: Euro+"))
                .map(task -> task.require(Task.NOTES))
                .findFirst()
                .orElseThrow();
        assertTrue(asked.contains("Content: entered " + CONTENT), asked);
    }

    @Test
    void aSolutionStandsBesideWhatStandsThere(FxRobot robot) {
        settle();
        robot.type(KeyCode.J).type(KeyCode.J);
        settle();
        List<String> words = detail(robot);
        assertTrue(words.containsAll(List.of("Solution", "What stands there now")), words.toString());
        assertTrue(texts(robot).containsAll(List.of(SOLUTION, "nothing")), words.toString());
    }

    @Test
    void looks(FxRobot robot) {
        settle();
        pictures(robot, "attention-typed");
    }
}
