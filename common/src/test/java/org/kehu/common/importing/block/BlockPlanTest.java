package org.kehu.common.importing.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Customer;
import org.kehu.common.importing.value.Locality;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Money;

/** What a block would change in a list of customers. */
class BlockPlanTest {
    private static final Locality CHINA = new Locality(LocalDate.of(2026, 11, 22), ZoneId.of("Asia/Shanghai"), "CNY");
    private static final UUID LI_NA = Ids.named("li na");

    private static CrmRecord customer(String name) {
        return CrmRecord.blank(Customer.TYPE, Ids.named(name)).with(Customer.NAME, name);
    }

    private static UUID find(Field<?> link, String text) {
        if (text.equals("李娜")) {
            return LI_NA;
        }
        throw new BadValue("import_link_unknown", text, 0);
    }

    private static BlockPlan plan(String block, List<Field<?>> fields, String... names) {
        List<CrmRecord> records =
                List.of(names).stream().map(BlockPlanTest::customer).toList();
        BlockReading reading = new BlockReading(Customer.TYPE, fields, Block.of(block), CHINA, BlockPlanTest::find);
        return BlockPlan.of(reading, records, (record, field) -> field != Customer.NUMBER);
    }

    private static List<@Nullable Object> values(BlockPlan plan) {
        List<@Nullable Object> values = new ArrayList<>();
        plan.cells().forEach(cell -> values.add(cell.value()));
        return values;
    }

    @Test
    void cellsAreReadByTheKindOfTheirField() {
        BlockPlan plan = plan(
                "A\t￥1,200\t李娜\nB\t800元\t李娜", List.of(Customer.GRADE, Customer.CREDIT_LIMIT, Customer.OWNER), "a", "b");
        assertEquals(
                List.of("A", Money.of(new BigDecimal("1200"), "CNY"), LI_NA, "B", Money.of("800", "CNY"), LI_NA),
                values(plan));
        assertEquals(6, plan.changed());
        assertEquals(0, plan.refused());
        assertEquals(2, plan.changes().size());
    }

    @Test
    void whatIsNotTakenIsNamedAndTheRestStands() {
        BlockPlan plan =
                plan("E\tsoon\t谁\nB\t5\t", List.of(Customer.GRADE, Customer.CREDIT_LIMIT, Customer.OWNER), "a", "b");
        List<String> refusals = plan.cells().stream()
                .map(cell -> cell.refusal() == null ? "" : cell.refusal().code())
                .toList();
        assertEquals(List.of("not_an_option", "bad_money", "import_link_unknown", "", "", "required"), refusals);
        assertEquals(2, plan.changed());
    }

    @Test
    void whatNobodyMayChangeIsRefused() {
        BlockPlan plan = plan("C-1", List.of(Customer.NUMBER), "a");
        assertEquals(
                "cell_by_action",
                Objects.requireNonNull(plan.cells().get(0).refusal()).code());
    }

    @Test
    void anEmptyCellEmptiesAndTheSameValueChangesNothing() {
        CrmRecord named = customer("a").with(Customer.INDUSTRY, "机械").with(Customer.GRADE, "A");
        BlockReading reading = new BlockReading(
                Customer.TYPE, List.of(Customer.INDUSTRY, Customer.GRADE), Block.of("\tA"), CHINA, BlockPlanTest::find);
        BlockPlan plan = BlockPlan.of(reading, List.of(named), (record, field) -> true);
        assertNull(plan.cells().get(0).value());
        assertEquals(
                List.of(true, false),
                plan.cells().stream().map(BlockCell::changes).toList());
    }

    @Test
    void aValueThatIsRequiredIsNotEmptied() {
        BlockPlan plan = plan("\n", List.of(Customer.NAME), "a");
        assertEquals(
                "required",
                Objects.requireNonNull(plan.cells().get(0).refusal()).code());
    }

    @Test
    void whatLiesBeyondTheListIsCounted() {
        BlockPlan plan = plan("x\ty\tz\nx\ty\tz\nx\ty\tz", List.of(Customer.INDUSTRY, Customer.WEBSITE), "a", "b");
        assertEquals(1, plan.rowsBeyond());
        assertEquals(1, plan.columnsBeyond());
        assertEquals(4, plan.cells().size());
    }
}
