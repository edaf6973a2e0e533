package org.kehu.client.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.UiTest;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.desk.Told;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.RowsPlace;
import org.kehu.client.screen.Screens;
import org.kehu.client.task.Background;
import org.kehu.common.Kehu;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.MoveOrder;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;
import org.kehu.common.sales.Product;
import org.kehu.common.setup.StartRole;

/** Two orders of 30 and 12 pieces at 95.70 are placed; a hundred stickers at 1.00 were ordered with the second. */
class PurchasesTest {
    private static final UUID STICKERS = SampleCompany.id("stickers");
    private final SampleCompany company = new SampleCompany(UiTest.NOW);
    private final RecordDesk desk = company.desk(
            SampleCompany.texts(Language.ENGLISH, UiTest.NOW),
            Background.synchronous(),
            new Navigation(new Screens(List.of()), Place.of("customers")),
            new Told(),
            null);
    private final PurchaseQuestions asked = new PurchaseQuestions(desk, SampleCompany.EURO);
    private final LocalDate today = LocalDate.ofInstant(UiTest.NOW, SampleCompany.ZONE);

    @BeforeEach
    void orders() {
        create(STICKERS, FieldValues.of(Product.TYPE).with(Product.CODE, "ST").with(Product.NAME, "Stickers"));
        line("order 1", "100", Money.of("1.00", "USD"));
        place("order 0");
        place("order 1");
        UUID draft = SampleCompany.id("a draft");
        create(
                draft,
                FieldValues.of(Order.TYPE)
                        .with(Order.CUSTOMER, SampleCompany.EURO)
                        .with(Order.ORDERED_ON, today));
    }

    private void create(UUID id, FieldValues values) {
        company.ledger.must(SampleCompany.ME, new CreateRecord(id, values, null));
    }

    private void line(String order, String pieces, Money price) {
        create(
                UUID.randomUUID(),
                FieldValues.of(OrderLine.TYPE)
                        .with(OrderLine.ORDER, SampleCompany.id(order))
                        .with(OrderLine.PRODUCT, STICKERS)
                        .with(OrderLine.QUANTITY, new BigDecimal(pieces))
                        .with(OrderLine.PRICE, price));
    }

    private void place(String order) {
        company.ledger.must(SampleCompany.ME, new MoveOrder(SampleCompany.id(order), "SUBMITTED"));
    }

    private void hide(RecordType type, Field<?> field) {
        create(
                UUID.randomUUID(),
                FieldValues.of(FieldRule.TYPE)
                        .with(FieldRule.ROLE, StartRole.ADMINISTRATOR.id())
                        .with(FieldRule.RECORD_TYPE, type.name())
                        .with(FieldRule.FIELD, field.name())
                        .with(FieldRule.LEVEL, FieldLevel.HIDDEN.name()));
    }

    private static String plain(BigDecimal value) {
        return value == null ? "–" : value.stripTrailingZeros().toPlainString();
    }

    @Test
    void totalsAreOfPlacedOrdersAndReceipts() {
        Purchases read = asked.read();
        assertEquals(2, read.counted().count());
        assertEquals("4119.4", plain(read.counted().sum()));
        assertEquals("4119.4", plain(read.lately()));
        assertEquals("2871", plain(read.received().sum()));
        assertEquals(today.minusDays(40), read.first());
        assertEquals(today.minusDays(12), read.last());
        assertEquals("28", plain(read.meanDays()));
    }

    @Test
    void aReturnLessensTheSumAndIsNoPurchase() {
        create(
                SampleCompany.id("a return"),
                FieldValues.of(Order.TYPE)
                        .with(Order.CUSTOMER, SampleCompany.EURO)
                        .with(Order.ORDERED_ON, today));
        place("a return");
        CrmRecord back = company.ledger.get(Order.TYPE, SampleCompany.id("a return"));
        Money total = Money.of("-10.00", "USD").withBase(new BigDecimal("-10.00"));
        company.ledger.transact(tx -> {
            tx.save(back, back.with(Order.TOTAL, total));
            return true;
        });
        Purchases read = asked.read();
        assertEquals(2, read.counted().count());
        assertEquals(2, read.counted().valued());
        assertEquals("4109.4", plain(read.counted().sum()));
        assertEquals(today.minusDays(12), read.last());
        assertEquals("28", plain(read.meanDays()));
        assertEquals(2, count(Order.TYPE, asked.purchases()));
        assertEquals(0, count(Order.TYPE, asked.purchases(today)));
        assertEquals(3, count(Order.TYPE, asked.orders()));
    }

    @Test
    void favouritesByAmountAndByNumberDiffer() {
        Purchases read = asked.read();
        assertEquals(
                List.of("1969 Harley Davidson Ultimate Chopper", "Stickers"),
                read.byAmount().stream().map(Purchases.Favourite::name).toList());
        assertEquals(
                List.of("Stickers", "1969 Harley Davidson Ultimate Chopper"),
                read.byNumber().stream().map(Purchases.Favourite::name).toList());
        assertEquals("4119.4", plain(read.wholeAmount()));
        assertEquals("142", plain(read.wholeNumber()));
    }

    @Test
    void quartersAddUpToAllThatLiesWithinThem() {
        List<Purchases.Quarter> quarters = asked.read().quarters();
        assertEquals(12, quarters.size());
        assertEquals(
                "4119.4",
                plain(quarters.stream()
                        .map(one -> Purchases.orNothing(one.amount()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
        assertEquals(2, quarters.stream().mapToLong(Purchases.Quarter::orders).sum());
        assertEquals(
                today, today.isAfter(quarters.get(11).end()) ? quarters.get(11).end() : today);
    }

    @Test
    void theRowsOfAFigureAreThoseThatItCounts() {
        assertEquals(2, count(Order.TYPE, asked.orders()));
        assertEquals(1, count(OrderLine.TYPE, asked.lines(STICKERS)));
        assertEquals(1, count(Order.TYPE, asked.orders(today.minusDays(40), today.minusDays(40))));
        Filter lines = asked.lines(STICKERS);
        Place place =
                Place.parse(RowsPlace.of(Kehu.SCHEMA, OrderLine.TYPE, lines).toString());
        assertEquals(RecordQuery.of(OrderLine.TYPE).where(lines), RowsPlace.query(Kehu.SCHEMA, place));
    }

    private long count(RecordType type, Filter filter) {
        return desk.records().count(RecordQuery.of(type).where(filter));
    }

    @Test
    void anOrderWithoutAnAmountIsCountedAndNamedAsMissingInTheSum() {
        UUID order = SampleCompany.id("an order without lines");
        create(
                order,
                FieldValues.of(Order.TYPE)
                        .with(Order.CUSTOMER, SampleCompany.EURO)
                        .with(Order.ORDERED_ON, today));
        place("an order without lines");
        Purchases.Total read = asked.read().counted();
        assertEquals(3, read.count());
        assertEquals(2, read.valued());
        assertEquals("4119.4", plain(read.sum()));
    }

    @Test
    void whoMayNotReadAmountsSeesNone() {
        hide(Order.TYPE, Order.TOTAL);
        hide(OrderLine.TYPE, OrderLine.AMOUNT);
        Purchases read = asked.read();
        assertEquals(2, read.counted().count());
        assertNull(read.counted().sum());
        assertNull(read.lately());
        assertEquals(List.of(), read.byAmount());
        assertEquals("Stickers", read.byNumber().get(0).name());
        assertEquals(
                List.of(),
                read.quarters().stream()
                        .map(Purchases.Quarter::amount)
                        .filter(Objects::nonNull)
                        .toList());
    }

    @Test
    void whoMayNotReadWhatIsOrderedSeesNothing() {
        hide(Order.TYPE, Order.STATE);
        assertEquals(Purchases.NONE, asked.read());
    }

    @Test
    void aCustomerWithoutOrdersHasNoMeanAndNoDays() {
        Purchases read = new PurchaseQuestions(desk, SampleCompany.id("customer 3")).read();
        assertEquals(0, read.counted().count());
        assertNull(read.meanDays());
        assertNull(read.first());
        assertEquals(List.of(), read.products());
    }
}
