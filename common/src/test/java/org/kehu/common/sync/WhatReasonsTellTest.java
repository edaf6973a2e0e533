package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** A reason tells what one may read, when it comes and as long as it lies in the tray. */
class WhatReasonsTellTest {
    private static final String CANARY = "canary";
    private static final String LIMIT = "424242";
    private final Twins twins = new Twins();
    private final Twins.Device sales = twins.sales;
    private final CreateRecord create = twins.customer(CANARY);
    private final RecordRef ref = Twins.ref(create);

    @BeforeEach
    void aCustomerOfHers() {
        twins.must(Twins.SALES, create);
    }

    private CrmRecord stored() {
        return Objects.requireNonNull(twins.stored(ref));
    }

    private void hide(Field<?> field) {
        twins.must(
                ServerSetup.ADMINISTRATOR,
                new CreateRecord(
                        twins.id(),
                        FieldValues.of(FieldRule.TYPE)
                                .with(FieldRule.ROLE, StartRole.SALESPERSON.id())
                                .with(FieldRule.RECORD_TYPE, Customer.TYPE.name())
                                .with(FieldRule.FIELD, field.name())
                                .with(FieldRule.LEVEL, FieldLevel.HIDDEN.name()),
                        null));
    }

    private void refusedForTheLimit() {
        twins.must(ServerSetup.ADMINISTRATOR, Twins.edit(stored(), Customer.CREDIT_LIMIT, Money.of("111", "CNY")));
        sales.round();
        twins.must(ServerSetup.ADMINISTRATOR, Twins.edit(stored(), Customer.CREDIT_LIMIT, Money.of(LIMIT, "CNY")));
        sales.give(Twins.edit(sales.seen(ref), Customer.CREDIT_LIMIT, Money.of("222", "CNY")));
        sales.round();
        assertTrue(reasons().get(0).toString().contains(LIMIT), "or this test could not fail");
    }

    private List<Reason> reasons() {
        return sales.disk.transact(
                tx -> tx.tray().stream().map(TrayEntry::reason).toList());
    }

    private void assertForgets(String word) {
        String tray = sales.disk.<String>transact(tx -> tx.tray().toString());
        assertFalse(tray.contains(word), tray);
    }

    @Test
    void aValueThatIsHiddenLater() {
        refusedForTheLimit();
        hide(Customer.CREDIT_LIMIT);
        sales.round();
        assertTrue(sales.seen(ref).withholds(Customer.CREDIT_LIMIT));
        assertForgets(LIMIT);
        assertEquals(List.of(Reason.of(Customer.TYPE, Customer.CREDIT_LIMIT, "guarded_conflict", "", "")), reasons());
    }

    @Test
    void aValueOfWhatIsHandedOverLater() {
        refusedForTheLimit();
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
        sales.round();
        assertNull(sales.sees(ref));
        assertForgets(LIMIT);
    }

    @Test
    void aValueThatMayBeSeenStays() {
        refusedForTheLimit();
        hide(Customer.NOTES);
        sales.round();
        assertTrue(reasons().get(0).toString().contains(LIMIT));
    }

    /** Nobody tells what becomes of a record in the bin: its title is not kept while it lies there. */
    @Test
    void theTitleOfWhatIsDeletedAndHandedOver() {
        sales.round();
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "mine"));
        twins.must(ServerSetup.ADMINISTRATOR, new DeleteRecord(ref, stored().revision()));
        sales.round();
        assertEquals(1, reasons().size());
        assertForgets(CANARY);
        twins.must(ServerSetup.ADMINISTRATOR, new RestoreRecord(ref));
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
        sales.round();
        assertForgets(CANARY);
    }

    @Test
    void aHiddenTitleIsNotInTheRefusal() {
        hide(Customer.NAME);
        sales.round();
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "mine"));
        twins.must(ServerSetup.ADMINISTRATOR, new DeleteRecord(ref, stored().revision()));
        PushReply reply = sales.push(new PushRequest(
                "S",
                sales.state().epoch(),
                sales.state().seen(),
                sales.outbox().stream().map(OutboxUnit::text).toList(),
                List.of()));
        assertEquals(
                Reason.of("record_deleted", Customer.TYPE.name(), ""),
                reply.verdicts().get(0).reason());
    }
}
