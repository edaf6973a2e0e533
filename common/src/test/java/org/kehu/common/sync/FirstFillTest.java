package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** The first snapshot of a device is the proof of its day, where it can be; nothing else is proven later for that. */
class FirstFillTest {
    private final AtomicInteger digests = new AtomicInteger();

    private Twins.Device counting(Twins twins) {
        twins.must(
                Twins.DIRECTOR,
                IntStream.range(0, 60).mapToObj(i -> twins.customer("c" + i)).toArray(Command[]::new));
        twins.director.beforeDigest = digests::incrementAndGet;
        return twins.director;
    }

    private static void breakOffBehindOnePart(Twins.Device device) {
        device.partsUntilOffline = 1;
        assertThrows(Offline.class, device::round);
        assertNull(device.state().epoch());
        device.partsUntilOffline = Integer.MAX_VALUE;
    }

    @Test
    void whatNothingCameBetweenIsTheProofOfItsDay() {
        Twins twins = new Twins();
        CreateRecord create = twins.customer("盛和");
        twins.must(Twins.DIRECTOR, create);
        Twins.Device device = counting(twins);
        breakOffBehindOnePart(device);
        device.round();
        assertNotNull(device.state().proven());
        assertEquals(0, digests.get());
        device.disk.transact(tx -> {
            tx.removeView(Twins.ref(create));
            return true;
        });
        twins.pass(Duration.ofHours(23));
        device.round();
        assertEquals(0, digests.get());
        twins.pass(Duration.ofHours(2));
        device.round();
        assertEquals(1, device.repairs.size());
        assertEquals(twins.stored(Twins.ref(create)), device.sees(Twins.ref(create)));
    }

    @Test
    void whatSomethingCameBetweenIsProvenAtOnce() {
        Twins twins = new Twins();
        Twins.Device device = counting(twins);
        breakOffBehindOnePart(device);
        twins.must(Twins.DIRECTOR, twins.customer("meanwhile"));
        device.round();
        assertEquals(1, digests.get());
        assertNotNull(device.state().proven());
    }

    @Test
    void whatBeganTwiceIsProvenAtOnce() {
        Twins twins = new Twins();
        Twins.Device device = counting(twins);
        breakOffBehindOnePart(device);
        twins.pass(Spooling.WAITED_FOR.plusHours(1));
        device.round();
        assertEquals(1, digests.get());
    }

    @Test
    void whatIsTakenAnewIsProvenAtOnce() {
        Twins twins = new Twins();
        Twins.Device device = counting(twins);
        device.round();
        assertEquals(0, digests.get());
        Runnable back = twins.store.backup();
        twins.must(Twins.DIRECTOR, twins.customer("later"));
        device.round();
        back.run();
        twins.restart();
        twins.must(Twins.DIRECTOR, twins.customer("instead"));
        device.round();
        assertEquals(1, digests.get());
    }

    @Test
    void whatAnotherProgramWentOnWithIsProvenAtOnce() {
        Twins twins = new Twins(Futures.after(1));
        twins.must(ServerSetup.ADMINISTRATOR, visitsAreForDirectors(twins));
        List<CreateRecord> visits =
                IntStream.range(0, 60).mapToObj(i -> visit(twins)).toList();
        twins.must(Twins.DIRECTOR, visits.toArray(Command[]::new));
        Twins.Device device = counting(twins);
        do {
            breakOffBehindOnePart(device);
        } while (twins.parts.get(twins.parts.size() - 1).ranges().stream()
                .noneMatch(range -> range.type().equals("visit") && range.after() != null));
        device.upgrade(Futures.after(1));
        device.round();
        assertEquals(1, digests.get());
        visits.forEach(visit -> assertEquals("武汉", device.seen(Twins.ref(visit)).get(Futures.PLACE)));
    }

    private static CreateRecord visitsAreForDirectors(Twins twins) {
        return new CreateRecord(
                twins.id(),
                FieldValues.of(RoleGrant.TYPE)
                        .with(RoleGrant.ROLE, StartRole.DIRECTOR.id())
                        .with(RoleGrant.RECORD_TYPE, "visit")
                        .with(RoleGrant.READ, "ALL")
                        .with(RoleGrant.CREATE, "ALL"),
                null);
    }

    private static CreateRecord visit(Twins twins) {
        return new CreateRecord(
                twins.id(),
                FieldValues.of(Futures.VISIT).with(Futures.PLACE, "武汉").with(Futures.HOST, Twins.DIRECTOR),
                null);
    }
}
