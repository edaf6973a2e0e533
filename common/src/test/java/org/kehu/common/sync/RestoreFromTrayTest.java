package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** What was done to a record that somebody else had thrown away comes through by an explicit restore, and by nothing else. */
class RestoreFromTrayTest {
    private final Twins twins = new Twins();
    private final Twins.Device deleting = twins.new Device(ServerSetup.ADMINISTRATOR, "A");
    private final Twins.Device admin = twins.new Device(ServerSetup.ADMINISTRATOR, "B");
    private final CreateRecord customer = twins.customer("盛和");
    private final RecordRef ref = Twins.ref(customer);
    private final CreateRecord contact = new CreateRecord(
            twins.id(),
            FieldValues.of(Contact.TYPE).with(Contact.CUSTOMER, ref.id()).with(Contact.NAME, PersonName.of("", "Lin")),
            null);
    private final RecordRef child = Twins.ref(contact);

    @BeforeEach
    void bothHoldTheCustomer() {
        twins.must(Twins.SALES, customer);
        twins.must(Twins.SALES, contact);
        deleting.round();
        admin.round();
    }

    private CrmRecord stored(RecordRef record) {
        return Objects.requireNonNull(twins.stored(record));
    }

    private void deletedOnTheOther() {
        deleting.give(new DeleteRecord(ref, deleting.seen(ref).revision()));
        deleting.round();
        assertTrue(stored(ref).isDeleted());
    }

    private TrayEntry refused() {
        List<TrayEntry> entries = admin.attention.entries();
        assertEquals(1, entries.size());
        assertEquals("record_deleted", entries.get(0).reason().code());
        return entries.get(0);
    }

    private Submitted restore() {
        return Objects.requireNonNull(admin.attention.restore(refused().unit(), Set.of()));
    }

    private void editedMeanwhile() {
        admin.give(Twins.edit(admin.seen(ref), Customer.NOTES, "calls back"));
        deletedOnTheOther();
        admin.round();
        admin.round();
        assertNull(admin.sees(ref));
    }

    @Test
    void theRecordIsBackWithTheEdit() {
        editedMeanwhile();
        Submitted restored = restore();
        assertTrue(restored.decision() instanceof UnitDecision.Waiting, restored::toString);
        assertEquals(2, admin.outbox().size());
        assertEquals(
                1, admin.outbox().stream().map(OutboxUnit::operation).distinct().count());
        admin.round();
        deleting.round();
        assertEquals("calls back", stored(ref).get(Customer.NOTES));
        assertEquals("calls back", admin.seen(ref).get(Customer.NOTES));
        assertEquals("calls back", deleting.seen(ref).get(Customer.NOTES));
        assertFalse(deleting.seen(child).isDeleted());
        assertEquals(List.of(), admin.attention.entries());
    }

    /** Who may not write the field any more does not bring the record back for everybody by the way. */
    @Test
    void nothingComesBackWhoseEditIsRefusedHere() {
        Twins.Device director = twins.director;
        director.round();
        director.give(Twins.edit(director.seen(ref), Customer.NOTES, "calls back"));
        deletedOnTheOther();
        director.round();
        director.round();
        twins.must(
                ServerSetup.ADMINISTRATOR,
                new CreateRecord(
                        twins.id(),
                        FieldValues.of(FieldRule.TYPE)
                                .with(FieldRule.ROLE, StartRole.DIRECTOR.id())
                                .with(FieldRule.RECORD_TYPE, Customer.TYPE.name())
                                .with(FieldRule.FIELD, Customer.NOTES.name())
                                .with(FieldRule.LEVEL, FieldLevel.READ.name()),
                        null));
        director.round();
        TrayEntry entry = director.attention.entries().get(0);
        Submitted refused = Objects.requireNonNull(director.attention.restore(entry.unit(), Set.of()));
        assertEquals(
                "no_right_to_field",
                ((UnitDecision.Refused) refused.decision()).reason().code());
        assertEquals(List.of(), director.outbox());
        assertEquals(List.of(entry), director.attention.entries());
        director.round();
        assertTrue(stored(ref).isDeleted());
    }

    /** Of a set what was put in: the rest of it is not known here. */
    @Test
    void whatWasTypedIsShown() {
        CrmRecord seen = admin.seen(ref);
        FieldChanges typed = FieldChanges.of(seen)
                .with(seen, Customer.NOTES, "calls back")
                .with(seen, Customer.TAGS, Set.of("Duty-free"));
        admin.give(new EditRecord(typed, seen.revision()));
        deletedOnTheOther();
        admin.round();
        admin.round();
        assertNull(admin.sees(ref));
        assertEquals("calls back", mine(Customer.NOTES));
        assertEquals(Set.of("Duty-free"), mine(Customer.TAGS));
    }

    private <V> @Nullable V mine(Field<V> field) {
        return refused().values().stream()
                .filter(value -> value.field().equals(field.name()))
                .map(value -> field.value(value.mine()))
                .findFirst()
                .orElse(null);
    }

    @Test
    void withoutALineItIsQueued() {
        editedMeanwhile();
        twins.online = false;
        restore();
        assertEquals(List.of(), admin.attention.entries());
        assertTrue(admin.outbox().stream().allMatch(OutboxUnit::isUndecided));
        twins.online = true;
        admin.round();
        assertEquals("calls back", stored(ref).get(Customer.NOTES));
    }

    @Test
    void retryingAloneResurrectsNothing() {
        editedMeanwhile();
        admin.attention.retry(refused().unit());
        admin.round();
        refused();
        assertTrue(stored(ref).isDeleted());
    }

    @Test
    void whatHangsOnARecordInTheBinComesBackWithIt() {
        admin.give(Twins.edit(admin.seen(child), Contact.NAME, PersonName.of("", "Lin Wei")));
        deletedOnTheOther();
        admin.round();
        restore();
        admin.round();
        assertFalse(stored(ref).isDeleted());
        assertEquals(PersonName.of("", "Lin Wei"), stored(child).get(Contact.NAME));
    }

    @Test
    void whatWasHungOnItIsMade() {
        CreateRecord late = new CreateRecord(
                twins.id(),
                FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, ref.id())
                        .with(Contact.NAME, PersonName.of("", "Wu")),
                null);
        admin.give(late);
        deletedOnTheOther();
        admin.round();
        restore();
        admin.round();
        assertFalse(stored(Twins.ref(late)).isDeleted());
        assertFalse(stored(ref).isDeleted());
    }

    @Test
    void whatSomebodyElseHasBroughtBackStays() {
        editedMeanwhile();
        restore();
        twins.must(ServerSetup.ADMINISTRATOR, new RestoreRecord(ref));
        admin.round();
        assertEquals("calls back", stored(ref).get(Customer.NOTES));
        assertEquals(List.of(), admin.attention.entries());
    }

    @Test
    void whoMayNotRestoreKeepsHisEntry() {
        Twins.Device sales = twins.sales;
        sales.round();
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "mine"));
        deletedOnTheOther();
        sales.round();
        TrayEntry entry = sales.attention.entries().get(0);
        sales.attention.restore(entry.unit(), Set.of());
        sales.round();
        assertTrue(stored(ref).isDeleted());
        assertTrue(sales.attention.entries().stream()
                .anyMatch(one -> one.values().stream()
                        .anyMatch(value -> value.mine().asText().equals("mine"))));
    }
}
