package org.kehu.client.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.list.ListPage;
import org.kehu.client.screen.Page;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.client.screen.Screens;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Product;
import org.kehu.common.sales.Receipt;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * The screens that one person has, in the order of the rail: only what the roles let him see. Pages are made when they are
 * first opened, from the desk that is put together by then.
 */
final class OwnScreens {
    private final RecordAccess access;
    private final List<Screen> screens = new ArrayList<>();
    private @Nullable RecordDesk desk;

    OwnScreens(RecordAccess access) {
        this.access = access;
        list("customers", Material2OutlinedMZ.PEOPLE, Customer.TYPE);
        list("orders", Material2OutlinedMZ.RECEIPT, Order.TYPE);
        list("receipts", Material2OutlinedAL.DESCRIPTION, Receipt.TYPE);
        list("products", Material2OutlinedAL.LOCAL_OFFER, Product.TYPE);
    }

    Screens all() {
        return new Screens(screens);
    }

    /** Where the window begins. */
    String home() {
        return screens.isEmpty() ? "today" : screens.get(0).id();
    }

    void use(RecordDesk made) {
        desk = made;
    }

    private RecordDesk desk() {
        return Objects.requireNonNull(desk, "a page is opened before there is a desk");
    }

    private void list(String id, Ikon icon, RecordType type) {
        rail(id, icon, type, place -> new ListPage(desk(), type));
    }

    /** In the rail, for whoever may read the type. */
    private void rail(String id, Ikon icon, RecordType type, Function<Place, Page> open) {
        add(id, icon, true, type, open);
    }

    private void add(String id, Ikon icon, boolean inRail, RecordType type, Function<Place, Page> open) {
        if (access.scope(RecordAction.READ, type) != Scope.NONE) {
            screens.add(new Screen(id, icon, inRail, open));
        }
    }
}
