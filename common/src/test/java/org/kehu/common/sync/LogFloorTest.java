package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.LogRow;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** Who was away for longer than the log goes back begins anew, with all that was done meanwhile. */
class LogFloorTest {
    private static final Duration KEPT = Duration.ofDays(180);
    private static final Duration LONGER = KEPT.plusDays(1);

    private final Twins twins = new Twins();

    private long head() {
        List<LogRow> log = twins.store.log();
        return log.get(log.size() - 1).seq();
    }

    @Test
    void whoWasAwayForTooLongTakesASnapshotAndSendsWhatItHas() {
        CreateRecord customer = twins.customer("盛和");
        CreateRecord gone = twins.customer("长江");
        twins.must(Twins.SALES, customer, gone);
        twins.sales.round();
        twins.online = false;
        twins.sales.give(Twins.edit(twins.sales.seen(Twins.ref(customer)), Customer.NOTES, "written offline"));
        twins.must(Twins.DIRECTOR, new AssignOwner(Twins.ref(gone), Twins.DIRECTOR));
        twins.pass(LONGER);
        long floor = twins.core.raiseFloor(KEPT);
        assertEquals(head() - 1, floor);
        twins.must(Twins.DIRECTOR, twins.customer("later"));
        twins.online = true;
        twins.parts.clear();
        assertEquals(new Round(SyncAction.OK, 1, 0, 0), twins.sales.round());
        assertFalse(twins.parts.isEmpty());
        assertEquals(
                "written offline",
                Objects.requireNonNull(twins.stored(Twins.ref(customer))).get(Customer.NOTES));
        assertFalse(twins.sales.holds().contains(Twins.ref(gone)));
        assertEquals(List.of(), twins.unknownPlaces);
    }

    @Test
    void thatSnapshotMayBeLong() {
        IntStream.range(0, 100).forEach(i -> twins.must(Twins.SALES, twins.customer("c" + i)));
        twins.director.round();
        twins.must(Twins.SALES, twins.customer("later"), twins.customer("still later"));
        twins.pass(LONGER);
        twins.core.raiseFloor(KEPT);
        twins.must(Twins.SALES, twins.customer("latest"));
        twins.parts.clear();
        assertEquals(SyncAction.OK, twins.director.round().action());
        assertFalse(twins.parts.isEmpty());
        assertTrue(twins.parts.size() < 50);
    }

    @Test
    void whoKnowsEverythingIsNeverToldToBeginAnew() {
        twins.must(Twins.SALES, twins.customer("盛和"));
        twins.director.round();
        twins.pass(LONGER);
        twins.core.raiseFloor(KEPT);
        twins.core.forgetHistory(KEPT);
        twins.parts.clear();
        twins.must(Twins.SALES, twins.customer("长江"));
        assertEquals(SyncAction.OK, twins.director.round().action());
        assertEquals(List.of(), twins.parts);
    }

    @Test
    void theFloorWaitsForWhoIsTakingASnapshotUntilItIsGivenUp() {
        IntStream.range(0, 60).forEach(i -> twins.must(Twins.SALES, twins.customer("c" + i)));
        twins.sales.partsUntilOffline = 2;
        assertThrows(Offline.class, twins.sales::round);
        long start = head();
        twins.must(Twins.SALES, twins.customer("later"), twins.customer("still later"));
        twins.pass(Spooling.WAITED_FOR.minusMinutes(1));
        assertEquals(start - 1, twins.core.raiseFloor(Duration.ofHours(1)));
        twins.sales.partsUntilOffline = Integer.MAX_VALUE;
        twins.pass(Duration.ofMinutes(2));
        assertEquals(head() - 1, twins.core.raiseFloor(Duration.ofHours(1)));
        assertEquals(SyncAction.OK, twins.sales.round().action());
    }

    /** A page may be as of later than the rights by which what the device holds was chosen. */
    @Test
    void rightsThatCannotBeFollowedAnyMoreBeginAnew() {
        twins.must(Twins.SALES, twins.customer("盛和"));
        twins.sales.round();
        SyncState state = twins.sales.state();
        Position known = state.checkpoint();
        twins.must(ServerSetup.ADMINISTRATOR, twins.role(Twins.SALES, StartRole.DIRECTOR));
        IntStream.range(0, 5).forEach(i -> twins.must(Twins.DIRECTOR, twins.customer("d" + i)));
        Position end = twins.store.transact(LogPlaces::end);
        ChangesRequest next = new ChangesRequest("S", state.epoch(), end, known.seq() + ".0", state.fingerprint(), 50);
        assertEquals(SyncAction.OK, twins.core.changes(Twins.SALES, next).action());
        twins.pass(LONGER);
        assertTrue(twins.core.raiseFloor(KEPT) > known.seq());
        assertEquals(
                SyncAction.RESNAPSHOT, twins.core.changes(Twins.SALES, next).action());
    }

    @Test
    void aNewCacheCountsItsUnitsOnWhereTheOldOneEnded() {
        twins.sales.round();
        for (int i = 0; i < 5; i++) {
            twins.sales.give(twins.customer("c" + i));
        }
        twins.sales.round();
        twins.pass(Duration.ofDays(200));
        Twins.Device again = twins.new Device(Twins.SALES, "S");
        again.round();
        twins.store.<Integer>transact(tx -> tx.purgeVerdicts(Instant.parse("2026-09-01T00:00:00Z")));
        CreateRecord create = twins.customer("盛和");
        again.give(create);
        again.round();
        assertEquals(List.of(), again.attention.entries());
        assertNotNull(twins.stored(Twins.ref(create)));
    }
}
