package org.kehu.client.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.palette.RecordSource;
import org.kehu.client.screen.Place;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Pipeline;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The palette with no hand on the mouse: what is typed in pinyin or digits, and why something was found. */
class PaletteFlowTest extends CustomerDeskTest {
    private static final UUID XICHENG = SampleCompany.id("customer 11");
    private static final UUID HOLDING = SampleCompany.id("启衡控股集团");

    @Start
    void start(Stage stage) {
        must(created("启衡控股集团", Customer.TYPE, FieldValues.of(Customer.TYPE).with(Customer.NAME, "启衡控股集团")));
        must(created("泉恒", Customer.TYPE, FieldValues.of(Customer.TYPE).with(Customer.NAME, "济南泉恒仪表有限公司")));
        must(contact("钱", "慧", "采购经理", "+86 138-1234-5678"));
        must(contact("单", "雄信", "总工", "139 0000 1111"));
        must(created(
                "框架",
                Opportunity.TYPE,
                FieldValues.of(Opportunity.TYPE)
                        .with(Opportunity.TITLE, "启衡 年度备件框架")
                        .with(Opportunity.CUSTOMER, HOLDING)
                        .with(
                                Opportunity.PIPELINE,
                                company.ledger.all(Pipeline.TYPE).get(0).id())));
        show(stage);
        source(Customer.TYPE, Material2OutlinedMZ.PEOPLE);
        source(Contact.TYPE, Material2OutlinedMZ.PERSON);
        source(Opportunity.TYPE, Material2OutlinedMZ.VIEW_WEEK);
    }

    private void must(Command command) {
        company.ledger.must(SampleCompany.ME, command);
    }

    private static Command created(String name, RecordType type, FieldValues values) {
        return new CreateRecord(SampleCompany.id(name), values, null);
    }

    private static Command contact(String family, String given, String position, String mobile) {
        return created(
                family + given,
                Contact.TYPE,
                FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, XICHENG)
                        .with(Contact.NAME, new PersonName(family, given))
                        .with(Contact.POSITION, position)
                        .with(Contact.MOBILE, mobile));
    }

    private void source(RecordType type, Ikon icon) {
        shell.addPaletteSource(
                new RecordSource(desk.records(), navigation, type, icon, desk.texts(), type == Customer.TYPE));
    }

    private void ask(FxRobot robot, String typed) {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.interact(() -> robot.lookup("#palette-field")
                .<javafx.scene.control.TextField>query()
                .setText(typed));
        settle();
    }

    /** The rows, as somebody hears them. */
    private static List<String> heard(FxRobot robot) {
        Map<Integer, String> rows = new TreeMap<>();
        for (Node cell : robot.lookup(".palette-cell").queryAll()) {
            if (cell instanceof ListCell<?> row && !row.isEmpty() && row.getGraphic() != null) {
                rows.put(row.getIndex(), row.getAccessibleText());
            }
        }
        return List.copyOf(rows.values());
    }

    @Test
    void whatIsTypedInFirstLettersIsOpenedWithTheKeyboardAlone(FxRobot robot) {
        settle();
        ask(robot, "qh");
        List<String> rows = heard(robot);
        assertTrue(rows.get(0).startsWith("启衡控股集团 qǐ héng"), rows.toString());
        assertTrue(rows.stream().anyMatch(row -> row.startsWith("济南泉恒仪表有限公司 quán héng C-100022")), rows.toString());
        assertTrue(rows.stream().anyMatch(row -> row.startsWith("钱慧 qián huì")), rows.toString());
        assertTrue(rows.stream().anyMatch(row -> row.startsWith("启衡 年度备件框架 qǐ héng")), rows.toString());
        List<String> marked = robot.lookup(".palette-title > .match").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertTrue(marked.containsAll(List.of("启衡", "泉恒", "钱慧")), marked.toString());
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals(new Place("customer", HOLDING.toString()), navigation.current());
    }

    @Test
    void aCustomerIsFoundByAContactsNumberAndSaysSo(FxRobot robot) {
        settle();
        ask(robot, "5678");
        String customer = heard(robot).get(0);
        assertTrue(customer.startsWith("无锡锡澄传动科技有限公司 Contact 钱慧   Mobile +86 138-1234-5678"), customer);
        robot.type(KeyCode.ESCAPE);
        ask(robot, "shan xc");
        assertTrue(
                heard(robot).get(0).startsWith("无锡锡澄传动科技有限公司 xī chéng   Contact 单雄信"),
                heard(robot).toString());
        robot.type(KeyCode.ESCAPE);
        ask(robot, "zzz qqq");
        assertFalse(heard(robot).stream().anyMatch(row -> row.contains("无锡")));
    }

    @Test
    void looks(FxRobot robot) {
        settle();
        for (String typed : List.of("qh", "5678", "shan xc")) {
            pictures(robot, "palette-" + typed.replace(' ', '-'), () -> ask(robot, typed), ".palette");
        }
    }
}
