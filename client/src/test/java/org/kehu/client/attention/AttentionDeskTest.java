package org.kehu.client.attention;

import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.kehu.client.DeskTest;
import org.kehu.client.customer.CustomerPage;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Screen;
import org.kehu.common.Kehu;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.User;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;

/** A window over the sample company that begins at what needs attention, of a tray in memory, and leads to customers. */
abstract class AttentionDeskTest extends DeskTest {
    static final UUID MARTIN = SampleCompany.id("martin");
    final MemoryTray tray = new MemoryTray(company, NOW);

    final void show(Stage stage) {
        show(
                stage,
                "attention",
                desk -> List.of(
                        new Screen(
                                "attention",
                                Material2OutlinedMZ.WARNING,
                                true,
                                place -> new AttentionPage(desk, tray, Kehu.CATALOG.commands(), told)),
                        new Screen(
                                "customer",
                                Material2OutlinedMZ.PEOPLE,
                                false,
                                place -> new CustomerPage(desk, UUID.fromString(place.argument())))));
    }

    /** Somebody else whom one can ask. */
    final void giveEuroToMartin() {
        FieldValues martin = FieldValues.of(User.TYPE)
                .with(User.LOGIN, "martin")
                .with(User.NAME, PersonName.of("Martin", "Gerard"))
                .with(User.DEPARTMENT, ServerSetup.ROOT_DEPARTMENT)
                .with(User.ACTIVE, true);
        company.ledger.must(SampleCompany.ME, new CreateRecord(MARTIN, martin, null));
        company.ledger.must(
                SampleCompany.ME, new AssignOwner(new RecordRef(Customer.TYPE.name(), SampleCompany.EURO), MARTIN));
    }

    @AfterEach
    final void end() {
        close();
    }

    /** What the entry in front says. */
    static List<String> detail(FxRobot robot) {
        return wordsOf(robot.lookup("#attention-detail").query());
    }

    /** @param action its name behind {@code attention.} */
    static Node button(FxRobot robot, String action) {
        return robot.lookup((Node node) -> ("action-attention." + action).equals(node.getId()))
                .query();
    }
}
