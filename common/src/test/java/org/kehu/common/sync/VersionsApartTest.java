package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.Queue;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.service.AssignTicket;
import org.kehu.common.service.Ticket;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** Today's devices with the servers of versions to come, and with those of versions past. */
class VersionsApartTest {

    private static void grantVisits(Twins twins) {
        twins.must(
                ServerSetup.ADMINISTRATOR,
                new CreateRecord(
                        twins.id(),
                        FieldValues.of(RoleGrant.TYPE)
                                .with(RoleGrant.ROLE, StartRole.DIRECTOR.id())
                                .with(RoleGrant.RECORD_TYPE, "visit")
                                .with(RoleGrant.READ, "ALL")
                                .with(RoleGrant.CREATE, "ALL")
                                .with(RoleGrant.EDIT, "ALL")
                                .with(RoleGrant.DELETE, "ALL"),
                        null));
    }

    private static CreateRecord visit(Twins twins) {
        return new CreateRecord(
                twins.id(),
                FieldValues.of(Futures.VISIT).with(Futures.PLACE, "武汉").with(Futures.HOST, Twins.DIRECTOR),
                null);
    }

    private static CreateRecord named(Twins twins, String name) {
        CreateRecord create = twins.customer(name);
        return new CreateRecord(create.id(), create.values().with(Futures.NICKNAME, "老盛"), null);
    }

    private static UUID ticket(Twins twins, UUID customer) {
        CreateRecord ticket = new CreateRecord(
                twins.id(),
                FieldValues.of(Ticket.TYPE)
                        .with(Ticket.SUBJECT, "Noise")
                        .with(Ticket.QUEUE, twins.store.all(Queue.TYPE).get(0).id())
                        .with(Ticket.CUSTOMER, customer),
                null);
        twins.must(Twins.DIRECTOR, ticket);
        return ticket.id();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aDeviceOneOrTwoVersionsBehindWorks(int behind) {
        Twins twins = new Twins(Futures.after(behind));
        grantVisits(twins);
        CreateRecord customer = named(twins, "盛和");
        CreateRecord visit = visit(twins);
        twins.must(Twins.DIRECTOR, customer, visit, visit(twins));
        UUID ticket = ticket(twins, customer.id());
        Twins.Device device = twins.director;
        assertEquals(SyncAction.OK, device.round().action());
        CrmRecord seen = device.seen(Twins.ref(customer));
        assertEquals(Map.of("nickname", TextNode.valueOf("老盛")), seen.unknown());

        device.give(Twins.edit(seen, Customer.NAME, "盛和精密"));
        device.give(new AssignTicket(ticket, Twins.SALES));
        twins.must(Twins.DIRECTOR, new DeleteRecord(Twins.ref(visit), 1));
        assertEquals(new Round(SyncAction.OK, 2, 0, 0), device.round());
        CrmRecord stored = Objects.requireNonNull(twins.stored(Twins.ref(customer)));
        assertEquals("盛和精密", stored.get(Customer.NAME));
        assertEquals("老盛", stored.get(Futures.NICKNAME));
        assertEquals(
                Twins.SALES,
                Objects.requireNonNull(twins.stored(new RecordRef("ticket", ticket)))
                        .get(Ticket.OWNER));
        assertNotNull(device.state().proven());
        assertEquals(0, device.repairs.size());
    }

    @Test
    void threeVersionsBehindItIsToldToUpgradeAndWorkGoesOn() {
        Twins twins = new Twins(Futures.after(3));
        Twins.Device device = twins.director;
        assertEquals(SyncAction.UPGRADE, device.round().action());
        assertNull(device.state().epoch());
        twins = new Twins();
        assertEquals(SyncAction.OK, twins.director.round().action());
        device = twins.director;
        device.outdated = true;
        CreateRecord customer = twins.customer("长江");
        device.give(customer);
        assertEquals(new Round(SyncAction.UPGRADE, 0, 0, 1), device.round());
        assertNotNull(device.sees(Twins.ref(customer)));
        device.outdated = false;
        assertEquals(new Round(SyncAction.OK, 1, 0, 0), device.round());
    }

    @Test
    void withAnOlderServerNothingIsSentAndWorkGoesOn() {
        Twins twins = new Twins(Futures.before(1));
        Twins.Device device = twins.director;
        assertEquals(SyncAction.OLD_SERVER, device.round().action());
        assertNull(device.state().epoch());
    }

    @Test
    void anUpgradedDeviceGoesOnWithWhatItHeldAndHadQueued() {
        Twins twins = new Twins(Futures.after(1));
        grantVisits(twins);
        CreateRecord customer = named(twins, "盛和");
        CreateRecord visit = visit(twins);
        twins.must(Twins.DIRECTOR, customer, visit);
        UUID ticket = ticket(twins, customer.id());
        Twins.Device device = twins.director;
        device.round();
        twins.online = false;
        Submitted assign = device.give(new AssignTicket(ticket, Twins.SALES));
        String text = device.outbox().get(0).text();
        device.upgrade(Futures.after(1));
        assertEquals("老盛", device.seen(Twins.ref(customer)).get(Futures.NICKNAME));
        assertFalse(device.holds().contains(Twins.ref(visit)));
        device.give(Twins.edit(device.seen(new RecordRef("ticket", ticket)), Ticket.SUBJECT, "Loud noise"));
        assertEquals(text, device.outbox().get(0).text());
        twins.online = true;
        assertEquals(new Round(SyncAction.OK, 2, 0, 0), device.round());
        assertEquals("武汉", device.seen(Twins.ref(visit)).get(Futures.PLACE));
        CrmRecord stored = Objects.requireNonNull(twins.stored(new RecordRef("ticket", ticket)));
        assertEquals(Twins.SALES, stored.get(Ticket.OWNER));
        assertEquals("Loud noise", stored.get(Ticket.SUBJECT));
        assertEquals(true, device.commands.undo(assign.operation()).isQueued());
    }
}
