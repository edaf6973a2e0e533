package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.command.Catalog;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.ReturnCustomer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.OrganisationPolicy;
import org.kehu.common.organisation.Pool;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.service.Ticket;
import org.kehu.common.service.TicketBeginning;
import org.kehu.common.setup.ServerSetup;

/** A program from before there were pools, where a customer must have an owner, with a server that has them. */
class PoolsUnknownTest {
    private static final UUID EAST = Ids.named("east");

    private final Twins twins = new Twins();
    private final Twins.Device old = twins.director;
    private final CreateRecord create = twins.customer("盛和");
    private final RecordRef customer = Twins.ref(create);

    private static Catalog before() {
        RecordSchema schema = new RecordSchema(BeforePools.types(), Kehu.SCHEMA.versions());
        Map<String, Class<? extends Command>> verbs = new LinkedHashMap<>();
        Kehu.CATALOG.commands().names().stream()
                .filter(name -> !name.startsWith("customer."))
                .forEach(name -> verbs.put(name, Kehu.CATALOG.commands().type(name)));
        return new Catalog(
                schema,
                verbs,
                List.of(),
                List.of(),
                Map.of(Ticket.TYPE.name(), new TicketBeginning()),
                new OrganisationPolicy(schema));
    }

    @BeforeEach
    void aCustomerInAPool() {
        twins.must(
                ServerSetup.ADMINISTRATOR,
                new CreateRecord(EAST, FieldValues.of(Pool.TYPE).with(Pool.NAME, "East"), null));
        twins.must(Twins.DIRECTOR, create, new ReturnCustomer(customer.id(), EAST, "unattended"));
        old.upgrade(before());
    }

    private CrmRecord stored() {
        return Objects.requireNonNull(twins.stored(customer));
    }

    @Test
    void itHoldsCustomersWithoutOwnersAndKeepsWhatItDoesNotKnow() {
        assertEquals(SyncAction.OK, old.round().action());
        CrmRecord seen = old.seen(customer);
        assertNull(seen.get(BeforePools.OWNER));
        assertEquals(
                EAST.toString(),
                Objects.requireNonNull(seen.unknown().get("pool")).asText());
        assertNotNull(old.state().proven());
        assertEquals(List.of(), old.repairs);
    }

    @Test
    void itWorksOnItsOtherCustomers() {
        CreateRecord other = twins.customer("长江");
        old.round();
        old.give(other);
        assertEquals(new Round(SyncAction.OK, 1, 0, 0), old.round());
        old.give(Twins.edit(old.seen(Twins.ref(other)), Customer.NOTES, "called"));
        assertEquals(new Round(SyncAction.OK, 1, 0, 0), old.round());
    }

    @Test
    void itLeavesTheOnesInPoolsAsTheyAreUntilTheyHaveAnOwner() {
        old.round();
        Submitted refused = old.give(Twins.edit(old.seen(customer), Customer.NOTES, "called"));
        assertFalse(refused.isQueued());
        old.give(new AssignOwner(customer, Twins.SALES));
        assertEquals(new Round(SyncAction.OK, 1, 0, 0), old.round());
        assertEquals(Twins.SALES, stored().get(Customer.OWNER));
        assertNull(stored().get(Customer.POOL));
        old.give(Twins.edit(old.seen(customer), Customer.NOTES, "called"));
        assertEquals(new Round(SyncAction.OK, 1, 0, 0), old.round());
        assertEquals("called", stored().get(Customer.NOTES));
    }

    @Test
    void itFollowsOneThatGoesIntoAPoolWhileItIsChanged() {
        old.round();
        twins.must(Twins.DIRECTOR, new AssignOwner(customer, Twins.DIRECTOR));
        old.round();
        old.give(Twins.edit(old.seen(customer), Customer.NOTES, "called"));
        twins.must(Twins.DIRECTOR, new ReturnCustomer(customer.id(), EAST, "again"));
        old.round();
        assertEquals("called", stored().get(Customer.NOTES));
        assertNull(old.seen(customer).get(BeforePools.OWNER));
    }
}
