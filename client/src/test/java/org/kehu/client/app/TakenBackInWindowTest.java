package org.kehu.client.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.client.sync.LocalSession;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordRef;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Over a server that has refused something: Ctrl+Z takes back what is done about it. */
class TakenBackInWindowTest extends WholeWindowTest {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    /** The server has another limit by the time that this one's comes. */
    private void refuse() throws Exception {
        LocalSession device = Objects.requireNonNull(session.getAndSet(null));
        server.close();
        CrmRecord seen = Objects.requireNonNull(device.records().find(new RecordRef("customer", customer)));
        device.commands().run(limit(seen, "120000"));
        server.company.ledger.must(Company.ADMIN, limit(seen, "9000"));
        server.start(keys);
        device.syncing().syncNow();
        await().until(() -> device.syncing().state().attention() == 1);
        device.close();
    }

    private static EditRecord limit(CrmRecord of, String amount) {
        FieldChanges changes = FieldChanges.of(of).with(of, Customer.CREDIT_LIMIT, Money.of(amount, "CNY"));
        return new EditRecord(changes, of.revision());
    }

    private static void awaitEntries(int entries, FxRobot robot) {
        await().until(() -> robot.lookup("#attention-list")
                        .tryQuery()
                        .filter(Node::isVisible)
                        .map(list -> ((ListView<?>) list).getItems().size())
                        .orElse(0)
                == entries);
    }

    private static void awaitToast(String sentence, FxRobot robot) {
        await().until(() -> robot.lookup(".toast .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> sentence.equals(label.getText())));
    }

    private @Nullable Money limit() {
        LocalSession here = Objects.requireNonNull(session.get());
        return Objects.requireNonNull(here.records().find(new RecordRef("customer", customer)))
                .get(Customer.CREDIT_LIMIT);
    }

    @Test
    void whatIsDiscardedOrDoneAgainComesBackByKey(FxRobot robot) throws Exception {
        begin("attention", this::refuse, robot);
        awaitEntries(1, robot);
        robot.push(KeyCode.DELETE);
        awaitEntries(0, robot);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        awaitEntries(1, robot);
        awaitToast("Taken back: an entry needs attention again.", robot);
        robot.push(KeyCode.R);
        awaitEntries(0, robot);
        assertEquals(Money.of("120000", "CNY"), limit());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        awaitEntries(1, robot);
        awaitToast("Taken back: Edit: Euro+ Shopping Channel. It is among what needs attention again.", robot);
        assertEquals(Money.of("9000", "CNY"), limit());
    }
}
