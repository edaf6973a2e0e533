package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kehu.client.UiTest;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.desk.Told;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screens;
import org.kehu.client.task.Background;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;
import org.kehu.common.query.Filter;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.sales.Order;

class ListViewModelTest {
    private final SampleCompany company = new SampleCompany(UiTest.NOW);
    private final Told told = new Told();
    private final RecordDesk desk = desk(Background.synchronous());
    private final ListViewModel model = new ListViewModel(desk, Customer.TYPE);

    private RecordDesk desk(Background background) {
        Navigation navigation = new Navigation(new Screens(List.of()), Place.of("customers"));
        return company.desk(SampleCompany.texts(Language.ENGLISH, UiTest.NOW), background, navigation, told, null);
    }

    private List<String> names() {
        return names(model);
    }

    private static List<String> names(ListViewModel model) {
        return model.rows().stream().map(row -> row.text(Customer.NAME)).toList();
    }

    @Test
    void beginsWithAllRowsInTheLayoutsOrder() {
        assertEquals(ListViewModel.State.READY, model.stateProperty().get());
        assertEquals(20, model.rows().size());
        assertEquals(List.of("苏州启衡精密机械有限公司", "无锡锡澄传动科技有限公司", "Amica Models & Co."), names().subList(0, 3));
        assertEquals("Gerard Hernandez", model.rows().get(0).text(Customer.OWNER));
        assertEquals(20, model.figuresProperty().get().of(Whose.MINE));
    }

    @Test
    void theStoreSortsByAnyColumnAndItIsRemembered() {
        model.orderProperty().set(new ListOrder(Customer.CREDIT_LIMIT, true));
        assertEquals("Amica Models & Co.", names().get(0));
        assertEquals("$228,000", model.rows().get(0).text(Customer.CREDIT_LIMIT));
        assertEquals(
                new ListOrder(Customer.CREDIT_LIMIT, true),
                new ListViewModel(desk, Customer.TYPE).orderProperty().get());
    }

    @Test
    void conditionsNarrowAllOrAny() {
        model.conditions().list().add(new Condition.OneOf(Customer.GRADE, Set.of("A")));
        assertEquals(5, model.rows().size());
        model.conditions().list().add(new Condition.Containing(Customer.NAME, "gift"));
        assertEquals(2, model.rows().size());
        model.conditions().any().set(true);
        assertEquals(7, model.rows().size());
        model.conditions().list().clear();
        model.conditions()
                .list()
                .add(new Condition.Range(
                        Customer.CREDIT_LIMIT, Money.of("200000", "USD").withBase(new BigDecimal("200000")), null));
        assertEquals(3, model.rows().size());
        assertEquals(BigDecimal.valueOf(648_000), model.sum(Customer.CREDIT_LIMIT));
    }

    @Test
    void whatIsRefusedIsSaidAndIsNoFaultOfTheProgram() {
        BadValue refusal = new BadValue("too_many_words", 26, 20);
        assertTrue(ListRefusal.is(refusal));
        assertNotNull(ListRefusal.words(desk, Customer.TYPE, refusal));
        assertFalse(ListRefusal.is(new IllegalStateException()));
    }

    @Test
    void whatNoConditionCanSayIsSaidOfAnExportToo() {
        model.narrow(new Filter.Exists(Order.TYPE.name(), Order.CUSTOMER.name(), Filter.EVERYTHING));
        assertEquals(List.of("Euro+ Shopping Channel"), names());
        String words = WrittenView.of(desk, model).words();
        assertTrue(words.contains("only the rows behind a figure"), words);
    }

    private List<String> shown() {
        return model.rows().stream()
                .map(row -> row.section() == null ? row.text(Customer.NAME) : "# " + row.section())
                .toList();
    }

    private void open(int row) {
        model.groups().toggle(Objects.requireNonNull(model.rows().get(row).section()));
    }

    @Test
    void groupsCountAndSumAllTheirRecordsAndOpen() {
        model.groupedProperty().set(Customer.GRADE);
        assertEquals(List.of("# A", "# B", "# C", "# D"), shown());
        ListGroup first = Objects.requireNonNull(model.rows().get(0).section()).group();
        assertEquals(5, first.count());
        assertEquals(
                BigDecimal.valueOf(12_000 + 24_000 + 36_000 + 60_000),
                first.sums().get(Customer.CREDIT_LIMIT));
        open(1);
        assertEquals(
                List.of("# A", "# B", "AV Stores, Co.", "Dragon Souveniers, Ltd.", "Land of Toys Inc."),
                shown().subList(0, 5));
        assertEquals(
                new ListPlace(
                        Objects.requireNonNull(model.rows().get(1).section())
                                .group()
                                .query(),
                        1),
                model.place(3));
        assertEquals(9, model.rows().size());
        open(1);
        assertEquals(4, model.rows().size());
        assertEquals(
                Customer.GRADE,
                new ListViewModel(desk, Customer.TYPE).groupedProperty().get());
    }

    @Test
    void anOpenGroupStaysOpenAndFollowsItsRecords() {
        model.groupedProperty().set(Customer.GRADE);
        open(0);
        CrmRecord first = Objects.requireNonNull(model.rows().get(1).record());
        new RecordEdits(desk).edit(first, Customer.GRADE, "B", () -> {}, reason -> {});
        assertEquals(8, model.rows().size());
        assertEquals("# B", shown().get(5));
        assertEquals(
                6, Objects.requireNonNull(model.rows().get(5).section()).group().count());
        assertEquals(-1, model.indexOf(first.ref()));
    }

    @Test
    void groupsAreNamedAsPeopleNameThem() {
        model.groupedProperty().set(Customer.OWNER);
        assertEquals(List.of("# Gerard Hernandez"), shown());
        model.groupedProperty().set(Customer.NEXT_FOLLOW_UP_AT);
        assertEquals(List.of("# 2026-11", "# 2026-12"), shown());
        assertEquals(
                4, Objects.requireNonNull(model.rows().get(1).section()).group().count());
        model.groupedProperty().set(Customer.SIZE);
        assertEquals(List.of("# None"), shown());
        open(0);
        assertEquals(21, model.rows().size());
        model.groupedProperty().set(null);
        assertEquals(20, model.rows().size());
    }

    @Test
    void theFiguresOfAColumnAreThoseOfTheWholeView() {
        Map<String, String> figures = new ColumnFigures(desk, model.query(), Customer.CREDIT_LIMIT).read();
        assertEquals("20", figures.get("figure.count"));
        assertEquals("15", figures.get("figure.filled"));
        assertEquals("5", figures.get("figure.empty"));
        assertEquals("$1,800,000", figures.get("figure.sum"));
        assertEquals("$120,000", figures.get("figure.average"));
        assertEquals("$12,000", figures.get("figure.least"));
        assertEquals("$228,000", figures.get("figure.greatest"));
        assertEquals(
                List.of("figure.count", "figure.filled", "figure.empty"),
                List.copyOf(new ColumnFigures(desk, model.query(), Customer.INDUSTRY)
                        .read()
                        .keySet()));
    }

    @Test
    void conditionsStandTogetherInGroups() {
        model.conditions()
                .list()
                .add(new Condition.Several(
                        List.of(
                                new Condition.OneOf(Customer.GRADE, Set.of("A")),
                                new Condition.Containing(Customer.NAME, "gift")),
                        true));
        assertEquals(7, model.rows().size());
        model.conditions().list().add(new Condition.OneOf(Customer.INDUSTRY, Set.of("Gift retail")));
        assertEquals(3, model.rows().size());
        assertTrue(model.askable().contains(Customer.NOTES));
    }

    @Test
    void wordsThatNothingHoldsLeaveNothing() {
        model.searchProperty().set("启衡");
        assertEquals(List.of("苏州启衡精密机械有限公司"), names());
        model.searchProperty().set("no such customer");
        assertEquals(ListViewModel.State.NOTHING_FOUND, model.stateProperty().get());
    }

    @Test
    void anEditMovesTheRowAndCanBeTakenBack() {
        CrmRecord first = Objects.requireNonNull(model.rows().get(2).record());
        new RecordEdits(desk).edit(first, Customer.NAME, "Zebra", () -> {}, reason -> {});
        assertEquals("Zebra", model.rows().get(19).text(Customer.NAME));
        assertEquals(List.of("Name of Amica Models & Co. changed."), told.sentences);
        told.undo.run();
        assertEquals("Amica Models & Co.", names().get(2));
    }

    @Test
    void aRefusedEditSaysWhy() {
        CrmRecord first = Objects.requireNonNull(model.rows().get(0).record());
        new RecordEdits(desk)
                .edit(
                        first,
                        Customer.NAME,
                        null,
                        () -> {},
                        reason -> told.failed(desk.doing().text(reason)));
        assertEquals(1, told.sentences.size());
        assertTrue(told.sentences.get(0).startsWith("failed: Name"), told.sentences.get(0));
    }

    @Test
    void columnsAndWidthsAreRemembered() {
        Map<Field<?>, Double> columns = new LinkedHashMap<>();
        columns.put(Customer.NAME, 300.0);
        columns.put(Customer.TAX_ID, 90.0);
        model.arrange(columns);
        assertEquals(columns, new ListViewModel(desk, Customer.TYPE).shownColumns());
    }

    @Test
    void onlyWindowsThatAreLookedAtAreRead() {
        for (int i = 0; i < 1_000; i++) {
            FieldValues values = FieldValues.of(Customer.TYPE).with(Customer.NAME, "Many %04d".formatted(i));
            company.ledger.must(SampleCompany.ME, new CreateRecord(SampleCompany.id("many " + i), values, null));
        }
        Deque<Runnable> waiting = new ArrayDeque<>();
        ListViewModel slow = new ListViewModel(desk(new Background(waiting::add, Runnable::run, null)), Customer.TYPE);
        waiting.removeFirst().run();
        assertEquals(1_020, slow.rows().size());
        assertEquals(Map.of(), slow.figuresProperty().get().sums(), "rows do not wait for what reads all of them");
        waiting.removeFirst().run();
        assertEquals(
                model.figuresProperty().get().sums(),
                slow.figuresProperty().get().sums());
        assertEquals(null, slow.rows().get(750).record());
        IntStream.range(700, 720).forEach(i -> slow.rows().get(i));
        assertEquals(1, waiting.size());
        waiting.removeFirst().run();
        assertNotNull(slow.rows().get(750).record());
        assertEquals(0, waiting.size());
    }

    @Test
    void sumsOfOtherRowsAreNotToldAndTheNewestAreAskedNext() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        ListViewModel slow = new ListViewModel(desk(new Background(waiting::add, Runnable::run, null)), Customer.TYPE);
        waiting.removeFirst().run();
        slow.searchProperty().set("gift");
        waiting.removeLast().run();
        slow.searchProperty().set("");
        slow.conditions().list().add(new Condition.OneOf(Customer.GRADE, Set.of("A")));
        waiting.removeLast().run();
        while (waiting.size() > 1) {
            waiting.removeLast().run();
        }
        assertEquals(5, slow.rows().size());
        waiting.removeFirst().run();
        assertEquals(Map.of(), slow.figuresProperty().get().sums(), "these are the sums of all");
        assertEquals(1, waiting.size());
        waiting.removeFirst().run();
        assertEquals(BigDecimal.valueOf(12_000 + 24_000 + 36_000 + 60_000), slow.sum(Customer.CREDIT_LIMIT));
        assertEquals(0, waiting.size());
    }
}
