package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.command.Actor;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.standing.GradeCustomer;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;

/** Nothing goes to the bin that its giver's device had not been told of, whatever else that device had to say. */
class StaleDeleteTest {
    private final Twins twins = new Twins();
    private final Twins.Device sales = twins.sales;
    private final Twins.Device admin = twins.new Device(ServerSetup.ADMINISTRATOR, "A");
    private final CreateRecord create = twins.customer("盛和");
    private final RecordRef ref = Twins.ref(create);

    @BeforeEach
    void bothHoldTheCustomer() {
        twins.must(Twins.SALES, create);
        sales.round();
        admin.round();
    }

    private CrmRecord stored(RecordRef record) {
        return Objects.requireNonNull(twins.stored(record));
    }

    private void delete() {
        assertTrue(admin.give(new DeleteRecord(ref, admin.seen(ref).revision())).isQueued());
    }

    private CreateRecord contact(String name) {
        return new CreateRecord(
                twins.id(),
                FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, ref.id())
                        .with(Contact.NAME, PersonName.of("", name)),
                null);
    }

    private String reason() {
        return admin.attention.entries().stream()
                .map(entry -> entry.reason().code() + " " + entry.reason().arguments())
                .toList()
                .toString();
    }

    /** What stands in the tray beside the reason. */
    private List<String> shown() {
        return admin.attention.entries().stream()
                .flatMap(entry -> entry.values().stream())
                .map(value -> value.field() + " " + value.theirs().asText())
                .toList();
    }

    private void retry() {
        TrayEntry last = admin.attention.entries().get(admin.attention.entries().size() - 1);
        assertNotNull(admin.attention.retry(last.unit()));
        admin.round();
        assertTrue(stored(ref).isDeleted());
    }

    @Test
    void behindOnesOwnRefusedEdit() {
        admin.give(Twins.edit(admin.seen(ref), Customer.CREDIT_LIMIT, Money.of("222", "CNY")));
        delete();
        twins.must(Twins.DIRECTOR, Twins.edit(stored(ref), Customer.CREDIT_LIMIT, Money.of("111", "CNY")));
        admin.round();
        assertFalse(stored(ref).isDeleted());
        assertTrue(reason().contains("stale_delete_fields [customer, 盛和, creditLimit]"), this::reason);
    }

    @Test
    void figuresThatTheServerWorksOutAreNoReasonToLookAgain() {
        delete();
        twins.must(
                Actor.SYSTEM.user(),
                new GradeCustomer(ref.id(), FieldValues.of(Customer.TYPE).with(Customer.VALUE, new BigDecimal("3.1"))));
        admin.round();
        assertTrue(stored(ref).isDeleted(), this::reason);
    }

    @Test
    void behindOnesOwnEqualEdit() {
        admin.give(Twins.edit(admin.seen(ref), Customer.NOTES, "same"));
        delete();
        CrmRecord now = stored(ref);
        FieldChanges more = FieldChanges.of(now)
                .with(now, Customer.NOTES, "same")
                .with(now, Customer.SHORT_NAME, "never seen by the deleter");
        twins.must(Twins.DIRECTOR, new EditRecord(more, now.revision()));
        admin.round();
        assertFalse(stored(ref).isDeleted());
        assertEquals("[stale_delete_fields [customer, 盛和, shortName, notes]]", reason());
        assertEquals(List.of("shortName never seen by the deleter", "notes same"), shown());
        retry();
    }

    @Test
    void behindOnesOwnEdits() {
        admin.give(Twins.edit(admin.seen(ref), Customer.NOTES, "mine"));
        admin.give(Twins.edit(admin.seen(ref), Customer.NOTES, "mine again"));
        delete();
        admin.round();
        assertTrue(stored(ref).isDeleted());
        assertEquals(List.of(), admin.attention.entries());
    }

    @Test
    void behindAnEditThatChangedNothing() {
        twins.must(Twins.DIRECTOR, Twins.edit(stored(ref), Customer.NOTES, "same"));
        admin.beforePush = request -> {};
        admin.give(Twins.edit(admin.seen(ref), Customer.NOTES, "same"));
        admin.round();
        delete();
        admin.round();
        assertTrue(stored(ref).isDeleted());
    }

    @Test
    void takesNothingAlongThatOthersHungOnMeanwhile() {
        delete();
        CreateRecord contact = contact("typed by sales");
        sales.give(contact);
        sales.round();
        admin.round();
        assertFalse(stored(Twins.ref(contact)).isDeleted());
        assertFalse(stored(ref).isDeleted());
        assertEquals("[stale_delete_children [customer, 盛和, contact]]", reason());
        assertNotNull(admin.sees(Twins.ref(contact)));
        retry();
        assertTrue(stored(Twins.ref(contact)).isDeleted());
    }

    @Test
    void takesNothingAlongThatOthersChangedMeanwhile() {
        CreateRecord contact = contact("Lin");
        twins.must(Twins.SALES, contact);
        admin.round();
        delete();
        twins.must(Twins.DIRECTOR, Twins.edit(stored(Twins.ref(contact)), Contact.NAME, PersonName.of("", "Wu")));
        admin.round();
        assertFalse(stored(Twins.ref(contact)).isDeleted());
        assertEquals("[stale_delete_children [customer, 盛和, contact]]", reason());
    }

    @Test
    void takesAlongWhatOneHungOnOneself() {
        CreateRecord contact = contact("Lin");
        admin.give(contact);
        delete();
        admin.round();
        assertTrue(stored(ref).isDeleted());
        assertTrue(stored(Twins.ref(contact)).isDeleted());
    }

    @Test
    void isNotHeldUpByWhatOthersThrewAway() {
        CreateRecord contact = contact("Lin");
        twins.must(Twins.SALES, contact);
        admin.round();
        delete();
        twins.must(
                ServerSetup.ADMINISTRATOR,
                new DeleteRecord(Twins.ref(contact), stored(Twins.ref(contact)).revision()));
        admin.round();
        assertTrue(stored(ref).isDeleted());
    }

    @Test
    void doesNotNameWhatItsGiverMayNotRead() {
        twins.store.all(RoleAssignment.TYPE).stream()
                .filter(one -> ServerSetup.ADMINISTRATOR.equals(one.get(RoleAssignment.USER)))
                .forEach(one -> hide(one, Customer.CREDIT_LIMIT.name()));
        admin.round();
        delete();
        twins.must(Twins.DIRECTOR, Twins.edit(stored(ref), Customer.CREDIT_LIMIT, Money.of("111", "CNY")));
        admin.round();
        assertEquals("[stale_delete [customer, 盛和]]", reason());
        assertEquals(List.of(), shown());
    }

    private void hide(CrmRecord assignment, String field) {
        twins.must(
                ServerSetup.ADMINISTRATOR,
                new CreateRecord(
                        twins.id(),
                        FieldValues.of(FieldRule.TYPE)
                                .with(FieldRule.ROLE, assignment.require(RoleAssignment.ROLE))
                                .with(FieldRule.RECORD_TYPE, Customer.TYPE.name())
                                .with(FieldRule.FIELD, field)
                                .with(FieldRule.LEVEL, FieldLevel.HIDDEN.name()),
                        null));
    }

    @Test
    void isNotDoneByTheLogOfAnotherPast() {
        Runnable putBack = twins.store.backup();
        twins.must(Twins.DIRECTOR, Twins.edit(stored(ref), Customer.NOTES, "lost"));
        admin.round();
        delete();
        putBack.run();
        twins.pass(Duration.ofMinutes(1));
        twins.must(Twins.DIRECTOR, Twins.edit(stored(ref), Customer.NOTES, "never seen"));
        admin.round();
        assertFalse(stored(ref).isDeleted());
    }
}
