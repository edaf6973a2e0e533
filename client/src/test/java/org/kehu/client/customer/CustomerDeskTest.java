package org.kehu.client.customer;

import java.util.List;
import java.util.UUID;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.list.ListPage;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.RowsPlace;
import org.kehu.client.screen.Screen;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;

/** A window over the sample company that begins at the list of customers and leads to their cards. */
public abstract class CustomerDeskTest extends DeskTest {
    protected final void show(Stage stage) {
        show(
                stage,
                "customers",
                desk -> List.of(
                        new Screen(
                                "customers",
                                Material2OutlinedMZ.PEOPLE,
                                true,
                                place -> new ListPage(desk, Customer.TYPE)),
                        new Screen(
                                "customer",
                                Material2OutlinedMZ.PEOPLE,
                                false,
                                place -> new CustomerPage(desk, UUID.fromString(place.argument()))),
                        new Screen(
                                RowsPlace.SCREEN,
                                Material2OutlinedMZ.PEOPLE,
                                false,
                                place -> ListPage.of(desk, place))));
    }

    @AfterEach
    final void end() {
        close();
    }

    /** The card of Euro+ Shopping Channel. */
    protected final void open(FxRobot robot) {
        robot.interact(() -> navigation.open(new Place("customer", SampleCompany.EURO.toString())));
        settle();
    }

    protected final CrmRecord euro() {
        return company.ledger.get(Customer.TYPE, SampleCompany.EURO);
    }
}
