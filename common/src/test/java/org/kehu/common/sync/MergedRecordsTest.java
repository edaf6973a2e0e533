package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.activity.Task;
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

    private Twins.Device directorWhoMayDelete() {
        twins.must(
                ServerSetup.ADMINISTRATOR, twins.role(Twins.DIRECTOR, org.kehu.common.setup.StartRole.ADMINISTRATOR));
        twins.director.round();
        return twins.director;
    }

    private static MergeRecords merging(CreateRecord kept, CreateRecord gone) {
        return new MergeRecords(Twins.ref(kept), gone.id(), Set.of());
    }

    private CreateRecord task(CreateRecord customer) {
        return new CreateRecord(
                twins.id(),
                FieldValues.of(Task.TYPE).with(Task.SUBJECT, "call").with(Task.CUSTOMER, customer.id()),
                null);
    }

    private static @Nullable UUID customerOf(Twins.Device device, CreateRecord task) {
        return device.seen(Twins.ref(task)).get(Task.CUSTOMER);
    }

    @Test
    void aMergeGivenOnADeviceIsSeenThereAtOnce() {
        CreateRecord child = contact(gone);
        CreateRecord task = task(gone);
        twins.must(ServerSetup.ADMINISTRATOR, kept, gone, child, task);
        Twins.Device device = directorWhoMayDelete();
        twins.online = false;
        device.give(merging(kept, gone));
        assertEquals(OutboxUnit.Standing.APPLIED, device.outbox().get(0).standing());
        assertTrue(device.seen(Twins.ref(gone)).isDeleted());
        assertEquals(kept.id(), device.seen(Twins.ref(child)).get(Contact.CUSTOMER));
        assertEquals(kept.id(), customerOf(device, task));
        CreateRecord late = task(gone);
        device.give(late);
        assertEquals(kept.id(), customerOf(device, late));
        twins.online = true;
        assertEquals(new Round(SyncAction.OK, 2, 0, 0), device.round());
        assertNull(device.sees(Twins.ref(gone)));
        assertEquals(kept.id(), customerOf(device, late));
        assertEquals(kept.id(), device.seen(Twins.ref(child)).get(Contact.CUSTOMER));
        assertEquals(List.of(), device.outbox());
    }

    @Test
    void aMergeThatWaitsTakesAlongWhatComesToPointToTheLoser() {
        twins.must(ServerSetup.ADMINISTRATOR, kept, gone);
        Twins.Device device = directorWhoMayDelete();
        CreateRecord task = task(gone);
        twins.must(ServerSetup.ADMINISTRATOR, task);
        device.beforeChanges = () -> {
            device.beforeChanges = () -> {};
            device.give(merging(kept, gone));
        };
        device.beforePush = request -> {
            throw new Offline("the test says so");
        };
        assertThrows(Offline.class, device::round);
        assertEquals(1, device.outbox().size());
        assertEquals(kept.id(), customerOf(device, task));
        device.beforePush = request -> {};
        device.round();
        assertEquals(List.of(), device.outbox());
        assertEquals(
                kept.id(), Objects.requireNonNull(twins.stored(Twins.ref(task))).get(Task.CUSTOMER));
    }

    @Test
    void aMergeThatTheServerRefusesIsUndoneWithAllThatItLed() {
        CreateRecord task = task(gone);
        twins.must(ServerSetup.ADMINISTRATOR, kept, gone, task);
        Twins.Device device = directorWhoMayDelete();
        twins.online = false;
        device.give(merging(kept, gone));
        device.give(Twins.edit(device.seen(Twins.ref(gone)), Customer.NOTES, "typed behind"));
        assertEquals("typed behind", device.seen(Twins.ref(kept)).get(Customer.NOTES));
        CreateRecord third = twins.customer("第三");
        twins.must(ServerSetup.ADMINISTRATOR, third);
        twins.must(ServerSetup.ADMINISTRATOR, merging(third, gone));
        twins.online = true;
        assertEquals(new Round(SyncAction.OK, 2, 1, 0), device.round());
        assertEquals("typed behind", device.seen(Twins.ref(third)).get(Customer.NOTES));
        assertNull(device.seen(Twins.ref(kept)).get(Customer.NOTES));
        assertEquals(third.id(), customerOf(device, task));
        assertEquals(
                "merged_already",
                device.disk.<String>read(
                        tx -> Objects.requireNonNull(tx.tray().get(0).reason()).code()));
    }

    @Test
    void aMergeIsTakenBackOnTheDeviceBeforeAndAfterTheServerSpoke() {
        CreateRecord task = task(gone);
        twins.must(ServerSetup.ADMINISTRATOR, kept, gone, task);
        Twins.Device device = directorWhoMayDelete();
        twins.online = false;
        UUID first = device.give(merging(kept, gone)).operation();
        device.commands.undo(first);
        assertEquals(gone.id(), customerOf(device, task));
        assertFalse(device.seen(Twins.ref(gone)).isDeleted());
        UUID second = device.give(merging(kept, gone)).operation();
        CreateRecord unknown = task(gone);
        twins.must(ServerSetup.ADMINISTRATOR, unknown);
        twins.online = true;
        device.round();
        assertEquals(kept.id(), customerOf(device, unknown));
        device.commands.undo(second);
        device.round();
        assertEquals(gone.id(), customerOf(device, task));
        assertEquals(gone.id(), customerOf(device, unknown));
        assertFalse(device.seen(Twins.ref(gone)).isDeleted());
        assertEquals(List.of(), device.outbox());
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
