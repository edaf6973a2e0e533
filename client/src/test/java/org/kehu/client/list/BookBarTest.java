package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.common.access.Scope;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Order;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A list of what this device carries only in part says so, and leads to the rest. */
class BookBarTest extends DeskTest {
    @Start
    void start(Stage stage) {
        carryOwn(Customer.TYPE);
        show(stage, "customers", desk -> List.of(screen("customers", Customer.TYPE), screen("orders", Order.TYPE)));
    }

    private Screen screen(String name, RecordType type) {
        return new Screen(name, Material2OutlinedMZ.PEOPLE, true, place -> new ListPage(desk, type));
    }

    private void carryOwn(RecordType type) {
        for (CrmRecord grant : company.ledger.all(RoleGrant.TYPE)) {
            if (type.name().equals(grant.get(RoleGrant.RECORD_TYPE))) {
                FieldChanges changes = FieldChanges.of(grant).with(grant, RoleGrant.CARRIED, Scope.SELF.name());
                company.ledger.must(SampleCompany.ME, new EditRecord(changes, grant.revision()));
            }
        }
    }

    @AfterEach
    void end() {
        close();
    }

    private String head(FxRobot robot) {
        settle();
        return robot.lookup("#server-finds .label").queryAs(Label.class).getText();
    }

    @Test
    void whatIsCarriedInPartLeadsToTheServer(FxRobot robot) {
        settle();
        assertTrue(robot.lookup("#book-bar").query().isVisible());
        robot.clickOn("#search-server");
        assertTrue(head(robot).startsWith("The server found "), () -> head(robot));
        TitledPane first = robot.lookup(".titled-pane").query();
        robot.interact(() -> first.setExpanded(true));
        assertTrue(robot.from(first).lookup(".field-label").queryAll().size() > 1);
        pictures(robot, "server-finds");
    }

    @Test
    void withoutTheServerItSaysSo(FxRobot robot) {
        company.ports.online = false;
        settle();
        robot.clickOn("#search-server");
        assertEquals("The server does not answer just now. What is on this device is in the list.", head(robot));
    }

    @Test
    void whatIsCarriedAsAWholeSaysNothing(FxRobot robot) {
        settle();
        robot.interact(() -> navigation.open(Place.of("orders")));
        settle();
        assertFalse(robot.lookup("#book-bar").query().isVisible());
    }
}
