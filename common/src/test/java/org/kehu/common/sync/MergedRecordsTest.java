package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.MergeRecords;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;

/** Two records become one at the server while devices hold, and work on, the one that goes. */
class MergedRecordsTest {
    private final Twins twins = new Twins();
    private final CreateRecord kept = twins.customer("盛和");
    private final CreateRecord gone = twins.customer("盛和公司");

    private CreateRecord contact(CreateRecord customer) {
        return new CreateRecord(
                twins.id(),
                FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, customer.id())
                        .with(Contact.NAME, PersonName.of("李", "娜")),
                null);
    }

    private void merge() {
        twins.must(ServerSetup.ADMINISTRATOR, new MergeRecords(Twins.ref(kept), gone.id(), Set.of()));
    }

    @Test
    void whatADeviceDidToTheLoserMeanwhileLandsOnTheSurvivor() {
        twins.must(Twins.SALES, kept, gone);
        Twins.Device device = twins.sales;
        device.round();
        twins.online = false;
        CreateRecord late = contact(gone);
        device.give(late);
        device.give(Twins.edit(device.seen(Twins.ref(gone)), Customer.NOTES, "typed offline"));
        twins.online = true;
        merge();
        assertEquals(new Round(SyncAction.OK, 2, 0, 0), device.round());
        assertNull(device.sees(Twins.ref(gone)));
        assertEquals("typed offline", device.seen(Twins.ref(kept)).get(Customer.NOTES));
        assertEquals(kept.id(), device.seen(Twins.ref(late)).get(Contact.CUSTOMER));
        assertEquals(List.of(), device.outbox());
        assertEquals(
                "typed offline",
                Objects.requireNonNull(twins.stored(Twins.ref(kept))).get(Customer.NOTES));
    }

    @Test
    void aDeviceThatKnowsOfTheMergeShowsItAtOnce() {
        twins.must(Twins.SALES, kept, gone);
        Twins.Device device = twins.sales;
        device.round();
        merge();
        device.round();
        twins.online = false;
        CreateRecord late = contact(gone);
        assertEquals(true, device.give(late).isQueued());
        assertEquals(kept.id(), device.seen(Twins.ref(late)).get(Contact.CUSTOMER));
        assertEquals(OutboxUnit.Standing.APPLIED, device.outbox().get(0).standing());
    }

    @Test
    void aMergeGivenOnADeviceWaitsForTheServer() {
        twins.must(ServerSetup.ADMINISTRATOR, kept, gone);
        CreateRecord child = contact(gone);
        twins.must(ServerSetup.ADMINISTRATOR, child);
        Twins.Device device = twins.director;
        twins.must(
                ServerSetup.ADMINISTRATOR, twins.role(Twins.DIRECTOR, org.kehu.common.setup.StartRole.ADMINISTRATOR));
        device.round();
        device.give(new MergeRecords(Twins.ref(kept), gone.id(), Set.of()));
        assertEquals(OutboxUnit.Standing.PENDING, device.outbox().get(0).standing());
        assertNotNull(device.sees(Twins.ref(gone)));
        assertEquals(new Round(SyncAction.OK, 1, 0, 0), device.round());
        assertNull(device.sees(Twins.ref(gone)));
        assertEquals(kept.id(), device.seen(Twins.ref(child)).get(Contact.CUSTOMER));
    }

    @Test
    void childrenThatMoveToWhatOneMayNotSeeLeave() {
        assertChildLeaves(() -> {});
    }

    @Test
    void soDoThoseWhoseRootHadBeenHandedOverBefore() {
        assertChildLeaves(() ->
                twins.must(ServerSetup.ADMINISTRATOR, new AssignOwner(Twins.ref(gone), ServerSetup.ADMINISTRATOR)));
    }

    private void assertChildLeaves(Runnable beforeTheMerge) {
        CreateRecord child = contact(gone);
        twins.must(Twins.SALES, gone, child);
        twins.must(Twins.DIRECTOR, kept);
        Twins.Device device = twins.sales;
        device.round();
        assertNotNull(device.sees(Twins.ref(child)));
        beforeTheMerge.run();
        merge();
        device.round();
        assertNull(device.sees(Twins.ref(child)));
        assertEquals(Set.of(), customers(device));
    }

    @Test
    void childrenThatMoveToWhatOneMaySeeCome() {
        CreateRecord child = contact(gone);
        twins.must(Twins.DIRECTOR, gone, child);
        twins.must(Twins.SALES, kept);
        Twins.Device device = twins.sales;
        device.round();
        assertNull(device.sees(Twins.ref(child)));
        merge();
        device.round();
        assertEquals(kept.id(), device.seen(Twins.ref(child)).get(Contact.CUSTOMER));
        twins.must(Twins.DIRECTOR, new AssignOwner(Twins.ref(kept), Twins.DIRECTOR));
        device.round();
        assertNull(device.sees(Twins.ref(child)));
    }

    private static Set<RecordRef> customers(Twins.Device device) {
        return device.holds().stream()
                .filter(ref -> ref.type().equals("customer"))
                .collect(java.util.stream.Collectors.toSet());
    }
}
