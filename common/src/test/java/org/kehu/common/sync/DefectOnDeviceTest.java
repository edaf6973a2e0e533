package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.command.Catalog;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.OrganisationPolicy;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/** A program with a fault is put over one that has queued work: the fault is one unit's affair, and not the whole device's. */
class DefectOnDeviceTest {
    private final Twins twins = new Twins();
    private final Twins.Device sales = twins.sales;
    private final CreateRecord create = twins.customer("盛和");
    private final RecordRef ref = Twins.ref(create);

    /** Fails as no rule should at one record. */
    private record Faulty(UUID id) implements RecordRule {
        @Override
        public String type() {
            return Customer.TYPE.name();
        }

        @Override
        public List<Violation> check(CrmRecord before, CrmRecord after, RuleFacts facts) {
            if (after.id().equals(id)) {
                throw new IllegalStateException("a fault of this program");
            }
            return List.of();
        }
    }

    @BeforeEach
    void aCustomer() {
        sales.round();
        twins.must(Twins.SALES, create);
        sales.round();
    }

    private Catalog faulty() {
        return catalog(List.of(new Faulty(ref.id())), command -> true);
    }

    private static Catalog catalog(List<RecordRule> rules, Predicate<Class<? extends Command>> known) {
        Map<String, Class<? extends Command>> verbs = new LinkedHashMap<>();
        Kehu.CATALOG.commands().names().stream()
                .filter(name -> known.test(Kehu.CATALOG.commands().type(name)))
                .forEach(name -> verbs.put(name, Kehu.CATALOG.commands().type(name)));
        return new Catalog(Kehu.SCHEMA, verbs, rules, List.of(), Map.of(), new OrganisationPolicy(Kehu.SCHEMA));
    }

    @Test
    void whatAnotherProgramWroteIsSentAndSettledWithoutBeingUnderstood() {
        twins.online = false;
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "mine"));
        sales.upgrade(catalog(List.of(), command -> command != EditRecord.class));
        twins.online = true;
        sales.round();
        assertEquals("mine", twins.stored(ref).get(Customer.NOTES));
        assertEquals(List.of(), sales.outbox());
        assertEquals("mine", sales.seen(ref).get(Customer.NOTES));
    }

    @Test
    void aUnitThatCannotBeDecidedHereWaitsForTheServerAndHoldsUpNothing() {
        twins.online = false;
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "mine"));
        CreateRecord other = twins.customer("永安");
        sales.give(other);
        sales.upgrade(faulty());
        twins.online = true;
        twins.store.backup(Instant.EPOCH, "second").run();
        CreateRecord news = twins.customer("新");
        twins.must(Twins.SALES, Twins.edit(twins.stored(ref), Customer.GRADE, "B"), news);
        sales.round();
        assertNotNull(twins.stored(Twins.ref(other)));
        assertNotNull(sales.sees(Twins.ref(news)));
        assertEquals("mine", twins.stored(ref).get(Customer.NOTES), "the server has no such fault");
        assertEquals(List.of(), sales.outbox());
        assertEquals("mine", sales.seen(ref).get(Customer.NOTES));
    }

    @Test
    void whileItWaitsItIsNotShownAsDone() {
        twins.online = false;
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "mine"));
        sales.upgrade(faulty());
        sales.disk.transact(tx -> new Rebase(sales.local).after(tx, Set.of(ref), true));
        assertNull(sales.seen(ref).get(Customer.NOTES));
        OutboxUnit unit = sales.outbox().get(0);
        assertEquals(OutboxUnit.Standing.PENDING, unit.standing());
        assertEquals("defect", unit.need());
    }

    @Test
    void whatWasStoredBeforeTheFaultIsTakenBack() {
        Map<RecordRef, CrmRecord> before = sales.disk.transact(
                tx -> DeviceView.view(tx, sales.disk.schema().types()));
        sales.disk.transact(tx -> {
            DecidingTx deciding = new DecidingTx(tx);
            CrmRecord known = before.get(ref);
            CrmRecord once = known.with(Customer.NOTES, "half").atRevision(known.revision() + 1);
            deciding.save(known, once);
            deciding.save(once, once.with(Customer.NOTES, "twice").atRevision(once.revision() + 1));
            deciding.save(null, CrmRecord.blank(Customer.TYPE, twins.id()).atRevision(1));
            deciding.takeBack();
            assertEquals(Set.of(), tx.bases());
            return true;
        });
        assertEquals(
                before,
                sales.disk.transact(
                        tx -> DeviceView.view(tx, sales.disk.schema().types())));
    }
}
