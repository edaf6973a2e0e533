package org.kehu.client.attention;

import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.kehu.client.DeskTest;
import org.kehu.client.customer.CustomerPage;
import org.kehu.client.screen.Screen;
import org.kehu.common.Kehu;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;

/** A window over the sample company that begins at what needs attention, of a tray in memory, and leads to customers. */
abstract class AttentionDeskTest extends DeskTest {
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
