package org.kehu.client.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.client.attention.AttentionPage;
import org.kehu.client.card.CardPage;
import org.kehu.client.cleaning.CleaningPage;
import org.kehu.client.customer.CustomerPage;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.Telling;
import org.kehu.client.exports.Exports;
import org.kehu.client.handover.HandoverPage;
import org.kehu.client.history.HistoryPage;
import org.kehu.client.history.MissingOffer;
import org.kehu.client.history.MissingPage;
import org.kehu.client.home.TodayPage;
import org.kehu.client.imports.ImportPage;
import org.kehu.client.list.ElsewherePage;
import org.kehu.client.list.GroupPane;
import org.kehu.client.list.ListPage;
import org.kehu.client.merge.DuplicatesPage;
import org.kehu.client.merge.MergePage;
import org.kehu.client.palette.PaletteSource;
import org.kehu.client.palette.RecordSource;
import org.kehu.client.palette.ServerSource;
import org.kehu.client.past.PastPage;
import org.kehu.client.records.Attention;
import org.kehu.client.records.SyncDiary;
import org.kehu.client.rounds.SyncPage;
import org.kehu.client.sales.BoardPage;
import org.kehu.client.screen.HandoverPlace;
import org.kehu.client.screen.ImportPlace;
import org.kehu.client.screen.Page;
import org.kehu.client.screen.PastPlace;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.RowsPlace;
import org.kehu.client.screen.Screen;
import org.kehu.client.screen.Screens;
import org.kehu.client.service.TicketPage;
import org.kehu.client.service.TicketsPage;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.Task;
import org.kehu.common.customer.BehaviourEvent;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.CustomerRelation;
import org.kehu.common.customer.ServiceCost;
import org.kehu.common.importing.run.ImportDesk;
import org.kehu.common.organisation.ExportLog;
import org.kehu.common.organisation.Role;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Product;
import org.kehu.common.sales.Receipt;
import org.kehu.common.service.Ticket;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * The screens that one person has, in the order of the rail: only what the roles let him see. Pages are made when they are
 * first opened, from the desk that is put together by then.
 */
final class OwnScreens {
    static final String GROUPS = "customerGroups";

    private final RecordAccess access;
    private final List<Screen> screens = new ArrayList<>();
    private @Nullable RecordDesk desk;

    /** @param administration makes the page for those who may administer */
    OwnScreens(RecordAccess access, Function<RecordDesk, Page> administration) {
        this.access = access;
        rail("today", Material2OutlinedMZ.TODAY, Customer.TYPE, place -> new TodayPage(desk()));
        list("customers", Material2OutlinedMZ.PEOPLE, Customer.TYPE);
        card(
                "customer",
                Material2OutlinedMZ.PEOPLE,
                Customer.TYPE,
                "customers",
                place -> new CustomerPage(desk(), id(place)));
        rail("pipeline", Material2OutlinedMZ.VIEW_WEEK, Opportunity.TYPE, place -> new BoardPage(desk()));
        list("orders", Material2OutlinedMZ.RECEIPT, Order.TYPE);
        list("receipts", Material2OutlinedAL.DESCRIPTION, Receipt.TYPE);
        list("products", Material2OutlinedAL.LOCAL_OFFER, Product.TYPE);
        InstantSource clock = InstantSource.system();
        rail("tickets", Material2OutlinedAL.CONFIRMATION_NUMBER, Ticket.TYPE, place -> new TicketsPage(desk(), clock));
        card(
                "ticket",
                Material2OutlinedAL.CONFIRMATION_NUMBER,
                Ticket.TYPE,
                "tickets",
                place -> new TicketPage(desk(), id(place), clock));
        if (access.allows(RecordAccess.ADMINISTER)) {
            screens.add(new Screen("admin", Material2OutlinedMZ.SETTINGS, true, place -> administration.apply(desk())));
        }
        screens.add(new Screen(
                "elsewhere", Material2OutlinedMZ.SEARCH, false, place -> new ElsewherePage(desk(), place.argument())));
        addMerging();
        addExports();
        addGroups();
        plainCard(Material2OutlinedMZ.PERSON, Contact.TYPE, "customers");
        plainCard(Material2OutlinedMZ.VIEW_WEEK, Opportunity.TYPE, "pipeline");
        plainCard(Material2OutlinedMZ.RECEIPT, Order.TYPE, "orders");
        plainCard(Material2OutlinedAL.DESCRIPTION, Receipt.TYPE, "receipts");
        plainCard(Material2OutlinedAL.LOCAL_OFFER, Product.TYPE, "products");
        plainCard(Material2OutlinedAL.CHECK_BOX, Task.TYPE, "today");
        plainCard(Material2OutlinedAL.EVENT, Activity.TYPE, "customers");
        addDealings();
    }

    private void addDealings() {
        plainCard(Material2OutlinedAL.ACCOUNT_TREE, CustomerRelation.TYPE, "customers");
        plainCard(Material2OutlinedMZ.PAYMENTS, ServiceCost.TYPE, "customers");
        plainCard(Material2OutlinedMZ.TRENDING_UP, BehaviourEvent.TYPE, "customers");
        screens.add(new Screen(
                RowsPlace.SCREEN, Material2OutlinedMZ.VIEW_LIST, false, place -> ListPage.of(desk(), place)));
    }

    private void addGroups() {
        add(
                GROUPS,
                Material2OutlinedAL.GROUP_WORK,
                false,
                CustomerGroup.TYPE,
                "customers",
                place -> new ListPage(desk(), CustomerGroup.TYPE));
        card(
                CustomerGroup.TYPE.name(),
                Material2OutlinedAL.GROUP_WORK,
                CustomerGroup.TYPE,
                "customers",
                place -> new CardPage(desk(), CustomerGroup.TYPE, id(place)).with(GroupPane::new));
    }

    private void addMerging() {
        screens.add(new Screen(
                MergePage.SCREEN, Material2OutlinedMZ.MERGE_TYPE, false, place -> new MergePage(desk(), place)));
        add(
                DuplicatesPage.SCREEN,
                Material2OutlinedMZ.MERGE_TYPE,
                false,
                Customer.TYPE,
                "customers",
                place -> new DuplicatesPage(desk(), place));
        add(
                CleaningPage.SCREEN,
                Material2OutlinedAL.CLEANING_SERVICES,
                false,
                Customer.TYPE,
                "customers",
                place -> new CleaningPage(desk(), place));
    }

    /** Whoever takes records out, and whoever looks after that, sees what was taken. */
    private void addExports() {
        if (access.allows(Role.EXPORT) || access.allows(RecordAccess.ADMINISTER)) {
            add(
                    Exports.SCREEN,
                    Material2OutlinedAL.ASSIGNMENT,
                    false,
                    ExportLog.TYPE,
                    "customers",
                    place -> new ListPage(desk(), ExportLog.TYPE));
            plainCard(Material2OutlinedAL.ASSIGNMENT, ExportLog.TYPE, "customers");
        }
    }

    /** Whoever works here may be refused something. */
    void addAttention(Attention attention, Telling telling) {
        screens.add(new Screen(
                "attention",
                Material2OutlinedMZ.WARNING,
                false,
                place -> new AttentionPage(desk(), attention, Kehu.CATALOG.commands(), telling)));
    }

    /** Whoever works here may look at it and take it back. */
    void addHistory() {
        screens.add(new Screen(
                "history",
                Material2OutlinedAL.HISTORY,
                true,
                place -> new HistoryPage(desk(), place, Kehu.CATALOG.commands())));
        screens.add(
                new Screen(PastPlace.SCREEN, Material2OutlinedMZ.UPDATE, false, place -> new PastPage(desk(), place)));
    }

    /** Whoever works here may see how this device stands to the server. */
    void addSync(SyncDiary diary, Telling telling, SyncPage.Doors doors) {
        screens.add(new Screen(
                "sync",
                Material2OutlinedMZ.SYNC,
                false,
                place -> new SyncPage(desk(), diary, Kehu.CATALOG.commands(), telling, doors)));
    }

    /** Whoever may make or change records may bring them in from a file; handovers go the same way. */
    void addImports(ImportDesk imports) {
        screens.add(new Screen(
                ImportPlace.SCREEN,
                Material2OutlinedMZ.PUBLISH,
                false,
                place -> new ImportPage(desk(), place, imports)));
        addHandover(imports);
    }

    /** Whoever may give records to others may hand over all that one person has. */
    private void addHandover(ImportDesk device) {
        if (access.allows(Role.ASSIGN)) {
            screens.add(new Screen(
                    HandoverPlace.SCREEN,
                    Material2OutlinedMZ.SWAP_HORIZ,
                    false,
                    place -> new HandoverPage(desk(), place, device)));
        }
    }

    /** Opened where a restored server has lost what was done here. */
    void addMissing(MissingOffer offer) {
        screens.add(new Screen(
                "missing",
                Material2OutlinedAL.HISTORY,
                false,
                place -> new MissingPage(desk(), offer, Kehu.CATALOG.commands())));
    }

    Screens all() {
        return new Screens(screens);
    }

    /** The records that the palette finds, in the order of their groups. */
    List<PaletteSource> found() {
        RecordDesk made = desk();
        Stream<PaletteSource> held = screens.stream()
                .filter(screen -> !screen.inRail())
                .filter(screen -> made.schema().find(screen.id()) != null)
                .map(screen -> source(made, screen));
        return Stream.concat(held, Stream.of(server(made))).toList();
    }

    private static PaletteSource server(RecordDesk desk) {
        return new ServerSource(
                desk.texts(),
                desk.bench().navigation(),
                "elsewhere",
                () -> !ElsewherePage.inPart(desk.schema(), desk.records().access())
                        .isEmpty());
    }

    private static PaletteSource source(RecordDesk desk, Screen screen) {
        RecordType type = desk.schema().type(screen.id());
        return new RecordSource(
                desk.records(), desk.bench().navigation(), type, screen.icon(), desk.texts(), type == Customer.TYPE);
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
        add(id, icon, true, type, id, open);
    }

    /** A card that needs no more than the layout says; skipped where the type has one of its own. */
    private void plainCard(Ikon icon, RecordType type, String under) {
        if (screens.stream().noneMatch(screen -> screen.id().equals(type.name()))) {
            card(type.name(), icon, type, under, place -> new CardPage(desk(), type, id(place)));
        }
    }

    /** A record's own tab. */
    private void card(String id, Ikon icon, RecordType type, String under, Function<Place, Page> open) {
        add(id, icon, false, type, under, open);
    }

    private static UUID id(Place place) {
        return UUID.fromString(place.argument());
    }

    private void add(String id, Ikon icon, boolean inRail, RecordType type, String under, Function<Place, Page> open) {
        if (access.scope(RecordAction.READ, type) != Scope.NONE) {
            screens.add(new Screen(id, icon, inRail, under, open));
        }
    }
}
