package org.kehu.installer.demo.load;

import static java.util.stream.Collectors.reducing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Door;
import org.kehu.common.command.ServerDoor;
import org.kehu.common.command.ServerSide;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.label.Language;
import org.kehu.common.ledger.MemoryServerStore;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;
import org.kehu.common.setup.Founding;
import org.kehu.common.setup.ServerSetup;
import org.kehu.installer.demo.plan.DemoPlan;
import org.kehu.installer.demo.source.SteelWheels;

/** All steps through a door over a store in memory. */
class StepTest {
    private static final Instant NOW = Instant.parse("2026-11-18T18:00:00Z");
    private static final Actor ADMINISTRATOR = new Actor(ServerSetup.ADMINISTRATOR, "test");
    private static final MemoryServerStore STORE = new MemoryServerStore(place -> {});
    private static final AtomicLong UNITS = new AtomicLong();
    private static final ServerDoor DOOR = new ServerDoor(
            STORE, new Door<>(Kehu.CATALOG, new ServerSide()), () -> NOW, UNITS::incrementAndGet, head -> {});
    private static List<Step> steps = List.of();
    private static List<Command> groups = List.of();

    @BeforeAll
    static void load() throws IOException {
        Founding founding =
                new Founding("Kehu", Language.ENGLISH, "CNY", "Asia/Shanghai", "admin", PersonName.of("", "Admin"));
        push(Actor.SYSTEM, ServerSetup.unit(founding, NOW));
        DemoPlan plan = DemoPlan.of(SteelWheels.read(), LocalDate.of(2026, 11, 18), DemoPlan.SEED);
        steps = Step.of(plan);
        groups = new DemoGroups(plan).commands();
        loadSteps();
    }

    private static void loadSteps() {
        for (Step step : steps) {
            step.units().forEach(StepTest::push);
        }
        push(groups);
    }

    private static void push(List<? extends Command> commands) {
        UUID id = Ids.named("unit " + UNITS.incrementAndGet());
        List<CommandCall> calls = new ArrayList<>();
        commands.forEach(one -> calls.add(new CommandCall(Ids.derived(id, "" + calls.size()), one, NOW, NOW)));
        push(ADMINISTRATOR, new CommandUnit(id, id, 0, calls));
    }

    private static void push(Actor actor, CommandUnit unit) {
        assertNull(DOOR.push(actor, unit, new byte[0]).reason());
    }

    private static Stream<CrmRecord> all(RecordType type) {
        return STORE.records().stream().filter(record -> record.type() == type);
    }

    @Test
    void importingEverythingAgainChangesNothing() {
        int before = STORE.log().size();
        loadSteps();
        assertEquals(before, STORE.log().size());
    }

    @Test
    void groupsByHandHaveCustomers() {
        assertEquals(4, all(CustomerGroup.TYPE).count());
        assertEquals(
                2,
                all(GroupMember.TYPE)
                        .map(member -> member.require(GroupMember.GROUP))
                        .distinct()
                        .count());
    }

    @Test
    void ordersKnowTheSumOfTheirLines() {
        BigDecimal total = all(Order.TYPE)
                .map(order -> Objects.requireNonNull(order.require(Order.TOTAL).base()))
                .collect(reducing(BigDecimal.ZERO, BigDecimal::add));
        assertEquals(0, BigDecimal.valueOf(11_281_065).compareTo(total));
        assertEquals(3000, all(OrderLine.TYPE).count());
    }

    @Test
    void anOrderThatCameFromADealNamesIt() {
        assertEquals(
                all(Opportunity.TYPE)
                        .filter(deal -> "WON".equals(deal.get(Opportunity.STATUS)))
                        .map(CrmRecord::id)
                        .sorted()
                        .toList(),
                all(Order.TYPE)
                        .filter(order ->
                                List.of("SHIPPED", "COMPLETED", "DISPUTED").contains(order.require(Order.STATE)))
                        .map(order -> order.get(Order.OPPORTUNITY))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList());
    }
}
