package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Screen;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class GroupsPageTest extends DeskTest {
    private static final java.util.UUID FAIR = SampleCompany.id("group Fair");

    @Start
    void start(Stage stage) {
        company.ledger.must(
                SampleCompany.ME,
                new CreateRecord(
                        FAIR, FieldValues.of(CustomerGroup.TYPE).with(CustomerGroup.NAME, "Trade fair"), null));
        show(
                stage,
                "customers",
                desk -> List.of(new Screen(
                        "customers", Material2OutlinedMZ.PEOPLE, true, place -> new ListPage(desk, Customer.TYPE))));
    }

    @AfterEach
    void end() {
        close();
    }

    @SuppressWarnings("unchecked")
    private TableView<ListRow> list(FxRobot robot) {
        settle();
        return robot.lookup("#list").<TableView<ListRow>>query();
    }

    private long members() {
        return company.ledger.all(GroupMember.TYPE).stream()
                .filter(one -> !one.isDeleted())
                .count();
    }

    @Test
    void tickedCustomersGoIntoAGroupThatTheFilterAsksForAndKeepsByRule(FxRobot robot) {
        list(robot);
        robot.clickOn("#check-all");
        settle();
        robot.clickOn("#group-checked");
        settle();
        pictures(robot, "group-put");
        robot.clickOn("#add-" + FAIR);
        settle();
        assertEquals(20, members());
        robot.clickOn("#add-filter");
        settle();
        robot.clickOn("#filter-in-group");
        settle();
        robot.clickOn("#out-" + FAIR);
        assertEquals(0, list(robot).getItems().size());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(20, list(robot).getItems().size());
        assertEquals(0, members());
        pictures(robot, "group-filter");
        robot.clickOn("#add-filter");
        settle();
        robot.clickOn("#filter-in-group");
        settle();
        robot.clickOn("#group-by-rule");
        settle();
        robot.write("Not invited").type(KeyCode.ENTER);
        settle();
        CrmRecord kept = company.ledger.all(CustomerGroup.TYPE).stream()
                .filter(one -> one.title().equals("Not invited"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "{\"type\":\"customer\",\"filter\":{\"and\":[{\"not\":{\"inGroup\":\"" + FAIR + "\"}}]}}",
                kept.get(CustomerGroup.RULE));
    }
}
