package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.PickCustomer;
import org.kehu.common.customer.ReturnCustomer;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.Team;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** What the keys of pools bring to a device and take from it. */
class PoolsOnDevicesTest {
    private static final UUID RIVAL = Ids.named("rival");
    private static final UUID EAST = Ids.named("east");
    private static final UUID WEST = Ids.named("west");
    private static final UUID EASTERNERS = Ids.named("easterners");
    private static final UUID WESTERNERS = Ids.named("westerners");

    private final Twins twins = new Twins();
    private final Twins.Device sales = twins.sales;
    private final Twins.Device rival = twins.new Device(RIVAL, "R");
    private final CreateRecord create = twins.customer("盛和");
    private final RecordRef customer = Twins.ref(create);
    private final RecordRef contact = new RecordRef("contact", Ids.named("Li"));

    private void admin(Command... commands) {
        twins.must(ServerSetup.ADMINISTRATOR, commands);
    }

    private static CreateRecord create(UUID id, FieldValues values) {
        return new CreateRecord(id, values, null);
    }

    private static RecordRef membership(UUID team, UUID user) {
        return new RecordRef(TeamMember.TYPE.name(), Ids.named(team + " has " + user));
    }

    private static CreateRecord joins(UUID team, UUID user) {
        return create(
                membership(team, user).id(),
                FieldValues.of(TeamMember.TYPE).with(TeamMember.TEAM, team).with(TeamMember.MEMBER, user));
    }

    /** Of the east, where both are; the customer is the director's. */
    @BeforeEach
    void twoPoolsAndTheirTeams() {
        admin(
                create(
                        RIVAL,
                        FieldValues.of(User.TYPE)
                                .with(User.LOGIN, "rival")
                                .with(User.NAME, PersonName.of("", "rival"))
                                .with(User.DEPARTMENT, ServerSetup.ROOT_DEPARTMENT)),
                twins.role(RIVAL, StartRole.SALESPERSON),
                create(EASTERNERS, FieldValues.of(Team.TYPE).with(Team.NAME, "Easterners")),
                create(WESTERNERS, FieldValues.of(Team.TYPE).with(Team.NAME, "Westerners")),
                create(EAST, FieldValues.of(Pool.TYPE).with(Pool.NAME, "East").with(Pool.TEAM, EASTERNERS)),
                create(WEST, FieldValues.of(Pool.TYPE).with(Pool.NAME, "West").with(Pool.TEAM, WESTERNERS)),
                joins(EASTERNERS, Twins.SALES),
                joins(EASTERNERS, RIVAL));
        twins.must(
                Twins.DIRECTOR,
                create,
                create(
                        contact.id(),
                        FieldValues.of(Contact.TYPE)
                                .with(Contact.CUSTOMER, customer.id())
                                .with(Contact.NAME, PersonName.of("", "Li"))));
        sales.round();
        rival.round();
        twins.parts.clear();
        assertHeld(sales);
    }

    private void into(UUID pool) {
        twins.must(Twins.DIRECTOR, new ReturnCustomer(customer.id(), pool, "unattended"));
    }

    private <V> void set(RecordType type, UUID id, Field<V> field, V value) {
        admin(Twins.edit(Objects.requireNonNull(twins.stored(new RecordRef(type.name(), id))), field, value));
    }

    private void leaves(UUID team, UUID user) {
        RecordRef ref = membership(team, user);
        admin(new DeleteRecord(ref, Objects.requireNonNull(twins.stored(ref)).revision()));
    }

    /** Beside configuration, and by joins and leaves alone. */
    private void assertHeld(Twins.Device device, RecordRef... expected) {
        device.round();
        Set<RecordRef> held = new TreeSet<>(device.holds());
        held.removeIf(ref -> Kehu.SCHEMA.type(ref.type()).isConfiguration());
        assertEquals(Set.of(expected), held);
        assertEquals(List.of(), twins.parts);
    }

    @Test
    void whatIsReturnedComesWithItsChildrenAndWhatIsPickedByOthersGoes() {
        into(EAST);
        assertHeld(sales, customer, contact);
        assertHeld(rival, customer, contact);
        twins.must(RIVAL, new PickCustomer(customer.id()));
        assertHeld(sales);
        assertHeld(rival, customer, contact);
    }

    @Test
    void aPoolIsSeenByTheTeamThatServesIt() {
        into(WEST);
        assertHeld(sales);
        set(Pool.TYPE, WEST, Pool.TEAM, EASTERNERS);
        assertHeld(sales, customer, contact);
        set(Pool.TYPE, WEST, Pool.TEAM, WESTERNERS);
        assertHeld(sales);
    }

    @Test
    void whoJoinsTheTeamSeesItAndWhoLeavesDoesNot() {
        into(EAST);
        leaves(EASTERNERS, Twins.SALES);
        assertHeld(sales);
        admin(new RestoreRecord(membership(EASTERNERS, Twins.SALES)));
        assertHeld(sales, customer, contact);
        leaves(EASTERNERS, Twins.SALES);
        assertHeld(sales);
    }

    @Test
    void aCustomerThatChangesPoolsWhileItsReaderChangesTeamsIsMetThere() {
        into(EAST);
        assertHeld(sales, customer, contact);
        leaves(EASTERNERS, Twins.SALES);
        into(WEST);
        admin(joins(WESTERNERS, Twins.SALES));
        assertHeld(sales, customer, contact);
    }

    @Test
    void norDoesOneThatGoesElsewhereMeanwhileLeaveAGhost() {
        admin(joins(WESTERNERS, Twins.SALES));
        into(EAST);
        assertHeld(sales, customer, contact);
        into(WEST);
        leaves(WESTERNERS, Twins.SALES);
        assertHeld(sales);
    }

    @Test
    void norOneWhosePoolIsGivenAwayWhileItIsPicked() {
        into(EAST);
        assertHeld(sales, customer, contact);
        set(Pool.TYPE, EAST, Pool.TEAM, WESTERNERS);
        admin(joins(WESTERNERS, RIVAL));
        twins.must(RIVAL, new PickCustomer(customer.id()));
        assertHeld(sales);
        assertHeld(rival, customer, contact);
    }

    @Test
    void ofTwoWhoPickOfflineTheFirstGetsItAndTheOtherIsTold() {
        into(EAST);
        assertHeld(sales, customer, contact);
        assertHeld(rival, customer, contact);
        sales.give(new PickCustomer(customer.id()));
        rival.give(new PickCustomer(customer.id()));
        assertEquals(Twins.SALES, sales.seen(customer).get(Customer.OWNER));
        assertEquals(RIVAL, rival.seen(customer).get(Customer.OWNER));
        rival.round();
        sales.round();
        sales.round();
        assertNull(sales.sees(customer));
        TrayEntry entry = sales.attention.entries().get(0);
        assertEquals("not_in_a_pool", Objects.requireNonNull(entry.reason()).code());
        assertEquals(List.of(), rival.attention.entries());
        assertEquals(RIVAL, Objects.requireNonNull(twins.stored(customer)).get(Customer.OWNER));
    }

    @Test
    void whatOneReturnsOfflineIsPickedByAnother() {
        into(EAST);
        twins.must(Twins.SALES, new PickCustomer(customer.id()));
        sales.round();
        rival.round();
        assertNull(rival.sees(customer));
        sales.give(new ReturnCustomer(customer.id(), EAST, "moved away"));
        CrmRecord mine = sales.seen(customer);
        assertNull(mine.get(Customer.OWNER));
        assertEquals(EAST, mine.get(Customer.POOL));
        assertTrue(sales.outbox().size() == 1);
        sales.round();
        rival.round();
        rival.give(new PickCustomer(customer.id()));
        rival.round();
        sales.round();
        assertNull(sales.sees(customer));
        assertNotNull(rival.sees(customer));
    }
}
