package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.StartRole;

class ProvingTest {
    private final Twins twins = new Twins();
    private final Twins.Device director = twins.director;
    private final CreateRecord create = twins.customer("盛和");
    private final RecordRef ref = Twins.ref(create);

    @BeforeEach
    void aCustomerThatIsProven() {
        twins.must(Twins.DIRECTOR, create);
        director.round();
        assertEquals(List.of(), director.repairs);
    }

    private void damage(Runnable how) {
        how.run();
        twins.pass(Duration.ofHours(23));
        director.round();
        assertEquals(List.of(), director.repairs);
        twins.pass(Duration.ofHours(2));
        director.round();
        assertEquals(1, director.repairs.size());
    }

    private void onDisk(java.util.function.Consumer<ClientTx> work) {
        director.disk.transact(tx -> {
            work.accept(tx);
            return true;
        });
    }

    @Test
    void whatIsMissingComesBackWithinADay() {
        damage(() -> onDisk(tx -> tx.removeView(ref)));
        assertEquals(twins.stored(ref), director.sees(ref));
    }

    @Test
    void whatIsTooMuchGoes() {
        CrmRecord ghost = CrmRecord.blank(Customer.TYPE, twins.id()).with(Customer.NAME, "ghost");
        damage(() -> onDisk(tx -> tx.putView(ghost)));
        assertNull(director.sees(ghost.ref()));
        assertEquals(twins.stored(ref), director.sees(ref));
    }

    @Test
    void whatIsOldIsBroughtUpToDate() {
        CrmRecord stored = Objects.requireNonNull(twins.stored(ref));
        damage(() -> onDisk(tx -> tx.putView(stored.with(Customer.NAME, "old").atRevision(0))));
        assertEquals(stored, director.sees(ref));
    }

    @Test
    void whoTypesMeanwhileDoesNotWaitAndIsNotTakenForAFault() {
        twins.pass(Duration.ofDays(2));
        SyncState.Proven before = director.state().proven();
        director.disk.whileReading = () -> {
            director.disk.whileReading = () -> {};
            assertTrue(director.give(Twins.edit(director.seen(ref), Customer.NOTES, "meanwhile"))
                    .isQueued());
        };
        director.round();
        assertNotEquals(before, director.state().proven());
        assertEquals(List.of(), director.repairs);
        assertEquals("meanwhile", director.seen(ref).get(Customer.NOTES));
        assertEquals("meanwhile", Objects.requireNonNull(twins.stored(ref)).get(Customer.NOTES));
    }

    @Test
    void aChangeOfRightsIsProvenAtOnce() {
        twins.sales.round();
        SyncState.Proven before = twins.sales.state().proven();
        twins.must(org.kehu.common.setup.ServerSetup.ADMINISTRATOR, twins.role(Twins.SALES, StartRole.DIRECTOR));
        twins.sales.round();
        assertNotEquals(before, twins.sales.state().proven());
        assertEquals(List.of(), twins.sales.repairs);
        assertEquals(twins.stored(ref), twins.sales.sees(ref));
    }

    @Test
    void whereMuchDiffersAllIsTakenAnew() {
        List<CreateRecord> many =
                IntStream.range(0, 300).mapToObj(i -> twins.customer("c" + i)).toList();
        many.forEach(one -> twins.must(Twins.DIRECTOR, one));
        director.round();
        onDisk(tx -> many.forEach(one -> tx.removeView(Twins.ref(one))));
        twins.parts.clear();
        twins.pass(Duration.ofDays(2));
        director.round();
        assertTrue(twins.parts.size() > 1);
        assertEquals(List.of(), director.repairs);
        assertTrue(director.holds().contains(Twins.ref(many.get(7))));
    }

    @Test
    void onABusyServerWhatDoesNotChangeIsProvenAndTheRestNextTime() {
        AtomicInteger tried = new AtomicInteger();
        director.beforeDigest = () -> {
            tried.incrementAndGet();
            twins.must(Twins.DIRECTOR, twins.customer("busy"), twins.customer("very busy"));
        };
        twins.pass(Duration.ofDays(2));
        SyncState.Proven before = director.state().proven();
        director.round();
        assertEquals(before, director.state().proven());
        twins.pass(Duration.ofMinutes(6));
        director.round();
        assertNotEquals(before, director.state().proven());
        assertEquals(2, tried.get());
        assertEquals(List.of(), director.repairs);
    }

    @Test
    void whatIsWrongIsMendedOnABusyServerToo() {
        onDisk(tx -> tx.removeView(ref));
        twins.pass(Duration.ofDays(2));
        director.beforeDigest = () -> twins.must(Twins.DIRECTOR, twins.customer("busy"));
        director.round();
        twins.pass(Duration.ofMinutes(6));
        director.round();
        assertEquals(1, director.repairs.size());
        assertEquals(twins.stored(ref), director.sees(ref));
    }

    @Test
    void programsThatTakeAllOrNothingAreToldThatNothingWasCompared() {
        SyncState state = director.state();
        Digest none = new Digest.Sum().done();
        twins.must(Twins.DIRECTOR, twins.customer("busy"));
        String epoch = Objects.requireNonNull(state.epoch());
        DigestRequest old = new DigestRequest("D", epoch, state.checkpoint(), none, Set.of("customer"));
        assertTrue(twins.core.digest(Twins.DIRECTOR, old).behind());
        DigestRequest today = new DigestRequest("D", epoch, state.checkpoint(), none, Set.of("customer"), true);
        DigestReply reply = twins.core.digest(Twins.DIRECTOR, today);
        assertFalse(reply.behind());
        assertEquals(List.of(Digest.bucket(ref.id())), reply.buckets());
        assertEquals(1, Objects.requireNonNull(reply.open()).size());
    }

    @Test
    void whereRightsKeepChangingAProofIsTriedLessAndLessOften() {
        AtomicInteger tried = new AtomicInteger();
        director.beforeDigest = () -> {
            tried.incrementAndGet();
            twins.must(
                    org.kehu.common.setup.ServerSetup.ADMINISTRATOR,
                    twins.role(Twins.SALES, StartRole.values()[tried.get()]));
        };
        twins.pass(Duration.ofDays(2));
        SyncState.Proven before = director.state().proven();
        List<Integer> tries = IntStream.range(0, 20)
                .map(minute -> {
                    director.round();
                    twins.pass(Duration.ofMinutes(1));
                    return tried.get();
                })
                .boxed()
                .toList();
        assertEquals(List.of(1, 2, 3), tries.stream().distinct().toList());
        director.beforeDigest = () -> {};
        twins.pass(Duration.ofMinutes(20));
        director.round();
        assertNotEquals(before, director.state().proven());
    }

    @Test
    void otherRightsAreProvenAtOnceHoweverBusyTheServerIs() {
        twins.sales.round();
        AtomicInteger tried = new AtomicInteger();
        twins.sales.beforeDigest = () -> {
            tried.incrementAndGet();
            twins.must(Twins.DIRECTOR, twins.customer("busy"));
        };
        twins.pass(Duration.ofDays(2));
        twins.sales.round();
        twins.must(org.kehu.common.setup.ServerSetup.ADMINISTRATOR, twins.role(Twins.SALES, StartRole.DIRECTOR));
        twins.sales.round();
        assertEquals(2, tried.get());
    }

    @Test
    void theOrderOfRecordsMakesNoDifferenceAndEverythingElseDoes() {
        Digest.Sum one = new Digest.Sum();
        one.add(Customer.TYPE, ref.id(), 1, java.util.Set.of());
        one.add(Customer.TYPE, twins.id(), 1, java.util.Set.of());
        Digest.Sum masked = new Digest.Sum();
        masked.add(Customer.TYPE, ref.id(), 1, java.util.Set.of("notes"));
        Digest.Sum later = new Digest.Sum();
        later.add(Customer.TYPE, ref.id(), 2, java.util.Set.of());
        int bucket = Digest.bucket(ref.id());
        assertEquals(List.of(bucket), masked.done().differing(later.done()));
        assertEquals(2, one.done().differing(new Digest.Sum().done()).size());
        assertThrows(BadValue.class, () -> new Digest(List.of(1), List.of(1L)));
    }
}
