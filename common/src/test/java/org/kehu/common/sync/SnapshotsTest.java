package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** Parts of a snapshot: the same bytes each time, for one device alone, and never what may not be seen any more. */
class SnapshotsTest {
    private static final String DEVICE = "F";
    private static final PartCodec CODEC = new PartCodec(Kehu.SCHEMA, Packing.PLAIN);

    private final Twins twins = new Twins();
    private final List<RecordRef> own = new ArrayList<>();

    @BeforeEach
    void fiftyCustomersOfTheSalesperson() {
        IntStream.range(0, 50).forEach(i -> {
            CreateRecord customer = twins.customer("c" + i);
            twins.must(Twins.SALES, customer);
            own.add(Twins.ref(customer));
        });
    }

    private UUID begin() {
        return twins.core
                .snapshot(Twins.SALES, new SnapshotRequest(DEVICE, false), twins.id())
                .id();
    }

    private Optional<byte[]> bytes(UUID snapshot, int number) {
        return twins.core.part(Twins.SALES, new PartRequest(DEVICE, snapshot, number));
    }

    private SnapshotPart part(UUID snapshot, int number) {
        return CODEC.read(bytes(snapshot, number).orElseThrow());
    }

    /** The last part holds customers: what comes before them is configuration and open work. */
    private int lastPart(UUID snapshot) {
        int number = 0;
        while (!part(snapshot, number).last()) {
            number++;
        }
        return number;
    }

    private int partWith(UUID snapshot, RecordRef ref) {
        int number = 0;
        while (!holds(part(snapshot, number), ref)
                || part(snapshot, number).ranges().isEmpty()) {
            number++;
        }
        return number;
    }

    private static boolean holds(SnapshotPart part, RecordRef ref) {
        return part.records().stream().anyMatch(record -> record.ref().equals(ref));
    }

    private void edit(RecordRef ref) {
        twins.must(Twins.DIRECTOR, Twins.edit(twins.stored(ref), Customer.NOTES, "newer"));
    }

    @Test
    void aPartIsTheSameEachTimeThoughItsRecordsChange() {
        UUID snapshot = begin();
        int number = partWith(snapshot, own.get(3));
        byte[] first = bytes(snapshot, number).orElseThrow();
        edit(own.get(3));
        assertArrayEquals(first, bytes(snapshot, number).orElseThrow());
        twins.restart();
        assertArrayEquals(first, bytes(snapshot, number).orElseThrow());
    }

    @Test
    void aPartIsMadeAnewOnceSomethingOfItMayNotBeSeen() {
        UUID snapshot = begin();
        int number = partWith(snapshot, own.get(3));
        twins.must(Twins.DIRECTOR, new AssignOwner(own.get(3), Twins.DIRECTOR));
        SnapshotPart anew = part(snapshot, number);
        assertFalse(holds(anew, own.get(3)));
        assertEquals(twins.store.log().size(), anew.asOf());
    }

    @Test
    void norIsWhatWasThrownAwayGivenOut() {
        UUID snapshot = begin();
        int number = partWith(snapshot, own.get(3));
        twins.must(ServerSetup.ADMINISTRATOR, new DeleteRecord(own.get(3), 1));
        assertFalse(holds(part(snapshot, number), own.get(3)));
    }

    @Test
    void partsAreMadeByTheRightsOfWhenTheyAreRead() {
        CreateRecord hidden = twins.customer("the director's");
        twins.must(Twins.DIRECTOR, hidden);
        UUID snapshot = begin();
        int number = lastPart(snapshot);
        SnapshotPart before = part(snapshot, number);
        twins.must(ServerSetup.ADMINISTRATOR, twins.role(Twins.SALES, StartRole.DIRECTOR));
        SnapshotPart after = part(snapshot, number);
        assertNotEquals(before.fingerprint(), after.fingerprint());
        Twins.Device device = twins.new Device(Twins.SALES, "N");
        device.round();
        assertTrue(device.holds().contains(Twins.ref(hidden)));
    }

    @Test
    void nobodyElseGetsAPart() {
        UUID snapshot = begin();
        PartRequest first = new PartRequest(DEVICE, snapshot, 0);
        assertTrue(bytes(snapshot, 0).isPresent());
        assertEquals(Optional.empty(), twins.core.part(Twins.DIRECTOR, first));
        assertEquals(Optional.empty(), twins.core.part(Twins.SALES, new PartRequest("other", snapshot, 0)));
        assertEquals(Optional.empty(), twins.core.part(Twins.SALES, new PartRequest(DEVICE, twins.id(), 0)));
        twins.core.taken(Twins.DIRECTOR, first);
        assertTrue(bytes(snapshot, 0).isPresent());
        twins.core.taken(Twins.SALES, first);
        assertEquals(Optional.empty(), bytes(snapshot, 0));
    }

    @Test
    void partsComeInTheirOrder() {
        UUID snapshot = begin();
        assertEquals(Optional.empty(), bytes(snapshot, 1));
        assertEquals(Optional.empty(), bytes(snapshot, -1));
        int last = lastPart(snapshot);
        assertEquals(Optional.empty(), bytes(snapshot, last + 1));
        assertTrue(bytes(snapshot, last).isPresent());
    }

    @Test
    void ofTheSnapshotsOfADeviceTheLatestIsKept() {
        UUID first = begin();
        assertTrue(bytes(first, 0).isPresent());
        UUID second = begin();
        assertEquals(Optional.empty(), bytes(first, 0));
        assertTrue(bytes(second, 0).isPresent());
    }

    @Test
    void aSnapshotThatNobodyGoesOnWithEnds() {
        UUID snapshot = begin();
        twins.pass(Duration.ofHours(5));
        assertTrue(bytes(snapshot, 0).isPresent());
        twins.pass(Duration.ofHours(5));
        assertEquals(0, twins.core.purgeSnapshots());
        twins.pass(Duration.ofHours(2));
        assertEquals(Optional.empty(), bytes(snapshot, 0));
        assertEquals(1, twins.core.purgeSnapshots());
        assertEquals(0, twins.core.purgeSnapshots());
    }

    @Test
    void whoWasAwayTooLongBeginsAnewAndKeepsWhatWaits() {
        Twins.Device device = twins.new Device(Twins.SALES, "N");
        device.partsUntilOffline = 4;
        assertThrows(Offline.class, device::round);
        UUID begun = java.util.Objects.requireNonNull(device.state().snapshot()).id();
        device.give(twins.customer("made offline"));
        twins.pass(Duration.ofHours(7));
        device.partsUntilOffline = Integer.MAX_VALUE;
        device.restart();
        device.round();
        assertEquals(null, device.state().snapshot());
        assertEquals(List.of(), device.outbox());
        assertTrue(twins.store.all(Customer.TYPE).stream()
                .anyMatch(record -> "made offline".equals(record.get(Customer.NAME))));
        assertEquals(Optional.empty(), twins.core.part(Twins.SALES, new PartRequest("N", begun, 0)));
    }

    @Test
    void afterACrashOfBothItGoesOnWithTheSameSnapshot() {
        Twins.Device device = twins.new Device(Twins.SALES, "N");
        device.partsUntilOffline = 4;
        assertThrows(Offline.class, device::round);
        Set<List<KeyRange>> taken =
                twins.parts.stream().map(SnapshotPart::ranges).collect(Collectors.toSet());
        assertEquals(4, taken.size());
        twins.parts.clear();
        twins.restart();
        device.restart();
        device.partsUntilOffline = Integer.MAX_VALUE;
        device.round();
        assertEquals(null, device.state().snapshot());
        assertTrue(twins.parts.stream().map(SnapshotPart::ranges).noneMatch(taken::contains));
        assertTrue(device.holds().containsAll(own));
    }

    @Test
    void onAQuietServerNoPageIsAskedForBetweenTheParts() {
        Twins.Device device = twins.new Device(Twins.SALES, "N");
        List<Boolean> between = new ArrayList<>();
        device.beforeChanges = () -> between.add(device.state().snapshot() != null);
        device.round();
        assertEquals(List.of(false), between);
    }

    @Test
    void whatHappensMeanwhileComesBetweenTheParts() {
        Twins.Device device = twins.new Device(Twins.SALES, "N");
        do {
            device.partsUntilOffline = 1;
            assertThrows(Offline.class, device::round);
        } while (!device.state().isUsable());
        edit(own.get(0));
        List<Boolean> between = new ArrayList<>();
        device.beforeChanges = () -> between.add(device.state().snapshot() != null);
        device.partsUntilOffline = Integer.MAX_VALUE;
        device.round();
        assertEquals(List.of(true, false), between);
        assertEquals("newer", device.seen(own.get(0)).get(Customer.NOTES));
    }

    @Test
    void whatIsTakenLeavesNothingBehind() {
        twins.new Device(Twins.SALES, "N").round();
        twins.pass(Duration.ofDays(1));
        assertEquals(0, twins.core.purgeSnapshots());
    }
}
