package org.kehu.client.desk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.stage.Stage;
import org.kehu.client.control.Toasts;
import org.kehu.client.field.FieldEditors;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.screen.Workbench;
import org.kehu.client.settings.Settings;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.kehu.common.Kehu;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.LogActivity;
import org.kehu.common.activity.Task;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;
import org.kehu.common.layout.Layouts;
import org.kehu.common.ledger.MemoryLedger;
import org.kehu.common.organisation.Queue;
import org.kehu.common.record.Address;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;
import org.kehu.common.sales.Pipeline;
import org.kehu.common.sales.Product;
import org.kehu.common.sales.Receipt;
import org.kehu.common.service.Ticket;
import org.kehu.common.setup.Founding;
import org.kehu.common.setup.ServerSetup;

/** A small company with customers, deals and orders, seen by its administrator. */
public final class SampleCompany {
    public static final UUID ME = ServerSetup.ADMINISTRATOR;
    public static final UUID EURO = id("customer 0");
    public static final ZoneId ZONE = ZoneId.of("UTC");
    private static final List<String> NAMES = List.of(
            "Euro+ Shopping Channel",
            "Mini Gifts Distributors Ltd.",
            "Australian Collectors, Co.",
            "La Rochelle Gifts",
            "Muscle Machine Inc",
            "Dragon Souveniers, Ltd.",
            "Land of Toys Inc.",
            "Saveley & Henriot, Co.",
            "AV Stores, Co.",
            "The Sharp Gifts Warehouse",
            "苏州启衡精密机械有限公司",
            "无锡锡澄传动科技有限公司",
            "Salzburg Collectables",
            "Danish Wholesale Imports",
            "Anna's Decorations, Ltd",
            "Reims Collectables",
            "Toys of Finland, Co.",
            "Online Diecast Creations Co.",
            "Amica Models & Co.",
            "Herkku Gifts");
    private static final List<String> CITIES = List.of("Madrid", "San Rafael", "Melbourne", "Nantes", "苏州");

    public final MemoryLedger ledger;
    public final MemoryPorts ports;
    /** What one may see beyond what this device carries. */
    public final LargeServer server;

    public final SyncStatus status = new SyncStatus();
    public final MemoryFiles files = new MemoryFiles();
    private final Instant now;

    public SampleCompany(Instant now) {
        this.now = now;
        Founding founding = new Founding(
                "Steel Wheels", Language.ENGLISH, "USD", "UTC", "gerard", PersonName.of("Hernandez", "Gerard"));
        ledger = MemoryLedger.founded(founding);
        ledger.pass(Duration.between(ledger.now(), now.minusSeconds(3600)));
        ports = new MemoryPorts(ledger, ME);
        server = new LargeServer(() -> ports.online, new PastLedger(ledger));
        for (int i = 0; i < NAMES.size(); i++) {
            addCustomer(i);
        }
        addEuro();
    }

    public static UUID id(String name) {
        return Ids.named("sample " + name);
    }

    private void must(Command... commands) {
        ledger.must(ME, commands);
    }

    private void create(String name, FieldValues values) {
        must(new CreateRecord(id(name), values, null));
    }

    private Instant days(long days) {
        return now.plus(Duration.ofDays(days));
    }

    private LocalDate day(long days) {
        return LocalDate.ofInstant(days(days), ZONE);
    }

    private void addCustomer(int i) {
        Money limit = i % 4 == 3 ? null : Money.of(BigDecimal.valueOf(12_000L * (i + 1)), "USD");
        create(
                "customer " + i,
                FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, NAMES.get(i))
                        .with(Customer.GRADE, Customer.GRADE.options().get(i / 5 % 4))
                        .with(Customer.LIFECYCLE, Customer.LIFECYCLE.options().get((i + 4) % 9))
                        .with(Customer.ADDRESS, new Address("", CITIES.get(i % 5), "", "", "ES"))
                        .with(Customer.PHONE, "+34 91 55" + (1000 + i))
                        .with(Customer.CREDIT_LIMIT, limit)
                        .with(Customer.INDUSTRY, i % 2 == 0 ? "Gift retail" : "Model cars")
                        .with(Customer.NEXT_FOLLOW_UP_AT, days(i - 5L)));
    }

    private void addEuro() {
        must(new org.kehu.common.command.EditRecord(
                org.kehu.common.command.FieldChanges.of(ledger.get(Customer.TYPE, EURO))
                        .with(ledger.get(Customer.TYPE, EURO), Customer.TAGS, Set.of("Wholesale", "Vintage cars"))
                        .with(ledger.get(Customer.TYPE, EURO), Customer.EMAIL, "office@euro.example"),
                ledger.get(Customer.TYPE, EURO).revision()));
        create("contact 0", contact("Freyre", "Diego", "DECIDES", "+34 91 555 94 44"));
        create("contact 1", contact("Labrune", "Janine", "FINANCE", "+33 40 67 85 55"));
        log("activity 0", "CALL", "Wants delivery before 15 March", 0);
        log("activity 1", "VISIT", "Shelf plan for classic cars", -2);
        log("activity 2", "NOTE", "Pays by transfer only", -9);
        addSales();
        addWork();
    }

    private void addSales() {
        UUID pipeline = ledger.all(Pipeline.TYPE).get(0).id();
        create("deal 0", deal(pipeline, "Spring range, classic cars", "148500"));
        create("deal 1", deal(pipeline, "Ships display stands", "83400"));
        create(
                "product 0",
                FieldValues.of(Product.TYPE)
                        .with(Product.CODE, "S10_1678")
                        .with(Product.NAME, "1969 Harley Davidson Ultimate Chopper")
                        .with(Product.PRICE, Money.of("95.70", "USD")));
        create("order 0", order(-12));
        create("line 0", line("order 0", 30));
        create("order 1", order(-40));
        create("line 1", line("order 1", 12));
        create(
                "receipt 0",
                FieldValues.of(Receipt.TYPE)
                        .with(Receipt.CUSTOMER, EURO)
                        .with(Receipt.AMOUNT, Money.of("2871", "USD"))
                        .with(Receipt.RECEIVED_ON, day(-3))
                        .with(Receipt.METHOD, "TRANSFER"));
    }

    private void addWork() {
        create("task 0", task("Send the spring catalogue", -2));
        create("task 1", task("Check the stock of 1952 Alpine Renault", 0));
        create(
                "ticket 0",
                FieldValues.of(Ticket.TYPE)
                        .with(Ticket.SUBJECT, "Missing hubcaps, Lincoln Berline")
                        .with(Ticket.CUSTOMER, EURO)
                        .with(Ticket.PRIORITY, "HIGH")
                        .with(Ticket.QUEUE, ledger.all(Queue.TYPE).get(0).id())
                        .with(Ticket.DUE_AT, now.plusSeconds(3900)));
    }

    private static FieldValues contact(String family, String given, String role, String phone) {
        return FieldValues.of(Contact.TYPE)
                .with(Contact.CUSTOMER, EURO)
                .with(Contact.NAME, PersonName.of(family, given))
                .with(Contact.ROLE, role)
                .with(Contact.PHONE, phone);
    }

    private void log(String name, String kind, String subject, long days) {
        must(new LogActivity(
                id(name),
                FieldValues.of(Activity.TYPE)
                        .with(Activity.CUSTOMER, EURO)
                        .with(Activity.KIND, kind)
                        .with(Activity.SUBJECT, subject)
                        .with(Activity.STARTED_AT, days(days).minusSeconds(7200))));
    }

    private FieldValues deal(UUID pipeline, String title, String amount) {
        return FieldValues.of(Opportunity.TYPE)
                .with(Opportunity.TITLE, title)
                .with(Opportunity.CUSTOMER, EURO)
                .with(Opportunity.PIPELINE, pipeline)
                .with(Opportunity.AMOUNT, Money.of(amount, "USD"))
                .with(Opportunity.EXPECTED_CLOSE, day(30));
    }

    private FieldValues order(long days) {
        return FieldValues.of(Order.TYPE).with(Order.CUSTOMER, EURO).with(Order.ORDERED_ON, day(days));
    }

    private static FieldValues line(String order, int quantity) {
        return FieldValues.of(OrderLine.TYPE)
                .with(OrderLine.ORDER, id(order))
                .with(OrderLine.PRODUCT, id("product 0"))
                .with(OrderLine.QUANTITY, BigDecimal.valueOf(quantity))
                .with(OrderLine.PRICE, Money.of("95.70", "USD"));
    }

    private FieldValues task(String subject, long days) {
        return FieldValues.of(Task.TYPE)
                .with(Task.SUBJECT, subject)
                .with(Task.CUSTOMER, EURO)
                .with(Task.DUE, day(days));
    }

    /** A desk over this company; what is told is collected. */
    public RecordDesk desk(Texts texts, Background background, Navigation navigation, Telling telling, Stage stage) {
        status.lastSyncedProperty().set(now);
        Workbench bench = new Workbench(
                texts, background, navigation, new Toasts(() -> stage, texts), Settings.inMemory(), status);
        return new RecordDesk(
                bench,
                Kehu.SCHEMA,
                Layouts.of(Kehu.SCHEMA),
                ports,
                ports,
                server,
                ports,
                files,
                files,
                new FieldEditors(Kehu.SCHEMA, ports, background, texts, ZONE, records -> "USD"),
                new Doing(
                        background,
                        ports,
                        texts,
                        Kehu.SCHEMA,
                        telling,
                        operation -> new OperationWords(texts, Kehu.SCHEMA, Kehu.CATALOG.commands())
                                .title(operation, ports, ports)),
                new TypedValue(),
                ZONE);
    }

    public static Texts texts(Language language, Instant now) {
        return new Texts(language, ZONE, InstantSource.fixed(now));
    }
}
