package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.CarriedReach;
import org.kehu.common.organisation.CarryAtMost;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.organisation.User;
import org.kehu.common.query.BookQueries;
import org.kehu.common.query.Filter;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** What a device carries of all that its user may see, and that nothing stays on it or is missing there. */
class DeviceBookTest {
    private final Twins twins = new Twins();
    private final Twins.Device device = twins.director;
    private final RecordRef own = customer("own", Twins.DIRECTOR);
    private final RecordRef other = customer("other", Twins.SALES);
    private final RecordRef contact = contact(other, "Li");

    @BeforeEach
    void aDirectorWhoHoldsEverything() {
        round();
        assertHeld(own, other, contact);
        twins.parts.clear();
    }

    @AfterEach
    void andBothSidesAgree() {
        twins.pass(Duration.ofHours(25));
        device.round();
        assertEquals(List.of(), device.repairs);
        Twins.Device fresh = twins.new Device(Twins.DIRECTOR, "F");
        fresh.round();
        assertEquals(held(device), held(fresh));
    }

    private RecordRef customer(String name, UUID owner) {
        CreateRecord create = twins.customer(name);
        twins.must(Twins.DIRECTOR, create, new AssignOwner(Twins.ref(create), owner));
        return Twins.ref(create);
    }

    private RecordRef contact(RecordRef customer, String name) {
        CreateRecord create = new CreateRecord(
                twins.id(),
                FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, customer.id())
                        .with(Contact.NAME, PersonName.of("", name)),
                null);
        twins.must(Twins.DIRECTOR, create);
        return Twins.ref(create);
    }

    private CrmRecord grant(RecordType type) {
        return twins.store.transact(tx -> tx.configuration().all(RoleGrant.TYPE).stream()
                .filter(grant -> StartRole.DIRECTOR.id().equals(grant.get(RoleGrant.ROLE)))
                .filter(grant -> type.name().equals(grant.get(RoleGrant.RECORD_TYPE)))
                .findFirst()
                .orElseThrow());
    }

    private void carry(@Nullable Scope scope, @Nullable Filter also) {
        String query = also == null ? null : new BookQueries(Kehu.SCHEMA).write(Customer.TYPE, also);
        set(ServerSetup.ADMINISTRATOR, grant(Customer.TYPE), RoleGrant.CARRIED, scope == null ? null : scope.name());
        set(ServerSetup.ADMINISTRATOR, grant(Customer.TYPE), RoleGrant.BOOK, query);
    }

    private <V> void set(UUID user, CrmRecord record, Field<V> field, @Nullable V value) {
        if (!Objects.equals(value, record.get(field))) {
            twins.must(user, Twins.edit(record, field, value));
        }
    }

    private <V> void set(RecordRef ref, Field<V> field, @Nullable V value) {
        set(Twins.DIRECTOR, Objects.requireNonNull(twins.stored(ref)), field, value);
    }

    private void round() {
        device.round();
        assertEquals(List.of(), device.repairs);
    }

    private static Set<RecordRef> held(Twins.Device by) {
        Set<RecordRef> refs = new TreeSet<>(by.holds());
        refs.removeIf(ref -> Kehu.SCHEMA.type(ref.type()).isConfiguration());
        return refs;
    }

    private void assertHeld(RecordRef... expected) {
        round();
        assertEquals(Set.of(expected), held(device));
    }

    private void assertHeldByJoinsAndLeaves(RecordRef... expected) {
        assertHeld(expected);
        assertEquals(List.of(), twins.parts);
    }

    private static Filter grade(String grade) {
        return Filter.eq(Customer.GRADE, grade);
    }

    @Test
    void whatIsBeyondTheBookLeavesWithItsChildrenAndComesBack() {
        carry(Scope.SELF, null);
        assertHeldByJoinsAndLeaves(own);
        carry(Scope.ALL, null);
        assertHeldByJoinsAndLeaves(own, other, contact);
        carry(Scope.SELF, null);
        assertHeldByJoinsAndLeaves(own);
        carry(null, null);
        assertHeldByJoinsAndLeaves(own, other, contact);
    }

    @Test
    void aBookLimitsWhatIsCarriedAndNotWhatMayBeSeen() {
        carry(Scope.SELF, null);
        RecordAccess access =
                Kehu.CATALOG.policy().accessOf(twins.store.transact(tx -> tx.configuration()), Twins.DIRECTOR);
        CrmRecord beyond = Objects.requireNonNull(twins.stored(other));
        assertTrue(access.may(RecordAction.READ, Customer.TYPE, beyond));
        assertTrue(access.may(RecordAction.EDIT, Customer.TYPE, beyond));
        assertTrue(access.isCarriedInPart(Customer.TYPE));
        assertTrue(access.isCarriedInPart(Contact.TYPE));
    }

    @Test
    void aQueryAddsToWhatIsNear() {
        carry(Scope.SELF, grade("A"));
        assertHeldByJoinsAndLeaves(own);
        set(other, Customer.GRADE, "A");
        assertHeldByJoinsAndLeaves(own, other, contact);
        set(other, Customer.NOTES, "still one");
        assertHeldByJoinsAndLeaves(own, other, contact);
        assertEquals("still one", device.seen(other).get(Customer.NOTES));
    }

    @Test
    void aRecordThatLeavesTheBookByAChangeOfItsOwnLeavesTheDevice() {
        set(other, Customer.GRADE, "A");
        carry(Scope.SELF, grade("A"));
        assertHeldByJoinsAndLeaves(own, other, contact);
        set(other, Customer.GRADE, "B");
        assertHeldByJoinsAndLeaves(own);
    }

    @Test
    void soDoesOneThatLeavesWhatIsNear() {
        carry(Scope.SELF, grade("A"));
        RecordRef held = contact(own, "Wang");
        assertHeldByJoinsAndLeaves(own, held);
        twins.must(Twins.DIRECTOR, new AssignOwner(own, Twins.SALES));
        assertHeldByJoinsAndLeaves();
        set(own, Customer.GRADE, "A");
        assertHeldByJoinsAndLeaves(own, held);
    }

    @Test
    void anotherQueryExchangesRecords() {
        set(other, Customer.GRADE, "A");
        RecordRef third = customer("third", Twins.SALES);
        set(third, Customer.GRADE, "B");
        carry(Scope.SELF, grade("A"));
        assertHeldByJoinsAndLeaves(own, other, contact);
        carry(Scope.SELF, grade("B"));
        assertHeldByJoinsAndLeaves(own, third);
    }

    @Test
    void aChangeOfTheBookAndOfTheRecordMeetInOnePull() {
        set(other, Customer.GRADE, "A");
        carry(Scope.SELF, grade("A"));
        assertHeldByJoinsAndLeaves(own, other, contact);
        set(other, Customer.GRADE, "B");
        carry(Scope.SELF, grade("C"));
        assertHeldByJoinsAndLeaves(own);
    }

    @Test
    void whatIsMadeBeyondTheBookIsSentAndLeaves() {
        carry(Scope.SELF, null);
        round();
        CreateRecord create = twins.customer("made here");
        device.give(create);
        device.give(new AssignOwner(Twins.ref(create), Twins.SALES));
        round();
        round();
        assertHeldByJoinsAndLeaves(own);
        assertEquals(List.of(), device.outbox());
        assertEquals(
                "made here",
                Objects.requireNonNull(twins.stored(Twins.ref(create))).title());
    }

    private void carryAtMost(Scope reach) {
        twins.must(Actor.SYSTEM.user(), new CarryAtMost(Twins.DIRECTOR, reach));
    }

    @Test
    void whatIsTooMuchLeavesAndComesBackOnceItFits() {
        assertEquals(List.of(3L, 1L), counted(Scope.ALL, Scope.SELF));
        carryAtMost(Scope.SELF);
        assertHeldByJoinsAndLeaves(own);
        set(other, Customer.NOTES, "changed beyond");
        assertHeldByJoinsAndLeaves(own);
        carryAtMost(Scope.ALL);
        assertHeldByJoinsAndLeaves(own, other, contact);
    }

    /** What the director's devices would carry by each reach. */
    private List<Long> counted(Scope... reaches) {
        return twins.store.transact(tx -> {
            CarriedCount count = new CarriedCount(tx, Kehu.SCHEMA);
            CrmRecord person = Objects.requireNonNull(tx.configuration().find(User.TYPE, Twins.DIRECTOR));
            return Stream.of(reaches)
                    .map(reach -> tx.configuration().with(List.of(CarriedReach.with(person, reach))))
                    .map(then -> count.of(Kehu.CATALOG.policy().accessOf(then, Twins.DIRECTOR)))
                    .toList();
        });
    }

    @Test
    void whatARoleSaysIsCarriedHoweverMuchItIs() {
        carryAtMost(Scope.SELF);
        carry(Scope.ALL, null);
        assertHeldByJoinsAndLeaves(own, other, contact);
        carry(null, grade("A"));
        assertHeldByJoinsAndLeaves(own);
        set(other, Customer.GRADE, "A");
        assertHeldByJoinsAndLeaves(own, other, contact);
    }

    @Test
    void theFingerprintOfRightsIsAnotherOneWithABook() {
        String without = Objects.requireNonNull(device.state().fingerprint());
        carry(Scope.SELF, grade("A"));
        round();
        String with = device.state().fingerprint();
        assertNotEquals(without, with);
        carry(null, null);
        round();
        assertEquals(without, device.state().fingerprint());
    }

    @Test
    void aNewDeviceIsToldHowManyItWillCarry() {
        set(other, Customer.GRADE, "A");
        customer("third", Twins.SALES);
        carry(Scope.SELF, grade("A"));
        assertEquals(2, twins.core.totals(Twins.DIRECTOR).get(Customer.TYPE.name()));
        assertEquals(1, twins.core.totals(Twins.DIRECTOR).get(Contact.TYPE.name()));
        round();
    }

    @Test
    void whatARecordBeyondTheBookLeadsToIsNamedToWhoMaySeeIt() {
        carry(Scope.SELF, null);
        TitleLink link = new TitleLink(contact, Contact.CUSTOMER.name());
        TitlesRequest asked = new TitlesRequest("D", List.of(link));
        assertEquals(
                List.of(new TitleStub(other, "other")),
                twins.core.titles(Twins.DIRECTOR, asked).titles());
        assertEquals(
                List.of(),
                twins.core
                        .titles(Twins.SALES, new TitlesRequest("S", List.of(new TitleLink(own, "above"))))
                        .titles());
    }

    @Test
    void aHiddenFieldMayChooseWhatIsCarried() {
        set(other, Customer.GRADE, "A");
        Command hidden = new CreateRecord(
                twins.id(),
                FieldValues.of(FieldRule.TYPE)
                        .with(FieldRule.ROLE, StartRole.DIRECTOR.id())
                        .with(FieldRule.RECORD_TYPE, Customer.TYPE.name())
                        .with(FieldRule.FIELD, Customer.GRADE.name())
                        .with(FieldRule.LEVEL, "HIDDEN"),
                null);
        twins.must(ServerSetup.ADMINISTRATOR, hidden);
        carry(Scope.SELF, grade("A"));
        assertHeldByJoinsAndLeaves(own, other, contact);
    }
}
