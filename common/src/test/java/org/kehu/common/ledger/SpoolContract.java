package org.kehu.common.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.Spool;
import org.kehu.common.command.TxStore;
import org.kehu.common.record.Ids;

/** What every store keeps of snapshots that are being taken. Each test has a store of its own. */
public abstract class SpoolContract {
    private static final Instant ASKED = Instant.parse("2026-03-02T01:30:00Z");
    private static final UUID USER = Ids.named("user");

    /** A store with nothing in it, the same one during a test. */
    protected abstract TxStore<ServerTx> store();

    private <R> R spool(Function<Spool, R> work) {
        return store().transact(tx -> work.apply(tx.spool()));
    }

    private static Spool.Taking taking(String name, String device) {
        return new Spool.Taking(Ids.named(name), USER, device, "1", 7, ASKED);
    }

    private static Spool.Piece piece(int number, int size) {
        byte[] body = new byte[size];
        java.util.Arrays.fill(body, (byte) number);
        return new Spool.Piece(number, "REST:customer:" + number, number == 9 ? null : "next", 8, "rights", body);
    }

    private Spool.Taking begun(String name, String device) {
        Spool.Taking taking = taking(name, device);
        return spool(spool -> {
            spool.begin(taking);
            return taking;
        });
    }

    private void keep(UUID snapshot, Spool.Piece piece) {
        spool(spool -> {
            spool.keep(snapshot, piece);
            return true;
        });
    }

    @Test
    void aSnapshotAndItsPartsAreFoundAgain() {
        UUID id = begun("one", "D").id();
        keep(id, piece(0, 2_000_000));
        keep(id, piece(9, 3));
        assertEquals(taking("one", "D"), spool(spool -> spool.lock(id)));
        Spool.Piece large = spool(spool -> spool.find(id, 0));
        assertArrayEquals(piece(0, 2_000_000).body(), large.body());
        assertEquals("REST:customer:0 next 8 rights", large.cursor() + " " + large.next() + " 8 rights");
        Spool.Piece last = spool(spool -> spool.find(id, 9));
        assertNull(last.next());
        assertNull(spool(spool -> spool.find(id, 1)));
        assertNull(spool(spool -> spool.lock(Ids.named("none"))));
    }

    @Test
    void aPartMadeAnewTakesThePlaceOfTheOldOne() {
        UUID id = begun("one", "D").id();
        for (int number = 0; number < 4; number++) {
            keep(id, piece(number, 5));
        }
        keep(id, piece(1, 6));
        assertEquals(6, spool(spool -> spool.find(id, 1)).body().length);
        assertEquals(5, spool(spool -> spool.find(id, 2)).body().length);
        spool(spool -> {
            spool.forgetBefore(id, 1);
            return true;
        });
        assertNull(spool(spool -> spool.find(id, 0)));
        assertEquals(6, spool(spool -> spool.find(id, 1)).body().length);
    }

    @Test
    void aDeviceTakesOneSnapshotAtATime() {
        UUID first = begun("one", "D").id();
        keep(first, piece(0, 5));
        UUID other = begun("other", "E").id();
        UUID second = begun("two", "D").id();
        assertNull(spool(spool -> spool.lock(first)));
        assertNull(spool(spool -> spool.find(first, 0)));
        assertEquals(second, spool(spool -> spool.lock(second)).id());
        assertEquals(other, spool(spool -> spool.lock(other)).id());
        spool(spool -> {
            spool.end(other);
            return true;
        });
        assertNull(spool(spool -> spool.lock(other)));
    }

    @Test
    void whatNobodyAskedForIsPurged() {
        UUID old = begun("old", "D").id();
        UUID young = begun("young", "E").id();
        keep(old, piece(0, 5));
        spool(spool -> {
            spool.asked(young, ASKED.plusSeconds(60));
            return true;
        });
        int purged = spool(spool -> spool.purge(ASKED.plusSeconds(30)));
        assertEquals(1, purged);
        assertNull(spool(spool -> spool.lock(old)));
        assertEquals(ASKED.plusSeconds(60), spool(spool -> spool.lock(young)).asked());
    }

    @Test
    void theFirstPlaceThatSomebodyPullsFromIsKnown() {
        assertNull(spool(spool -> spool.firstStart("1", ASKED)));
        begun("one", "D");
        UUID later = Ids.named("later");
        spool(spool -> {
            spool.begin(new Spool.Taking(later, USER, "E", "1", 3, ASKED.plusSeconds(60)));
            spool.begin(new Spool.Taking(Ids.named("of before"), USER, "F", "0", 1, ASKED.plusSeconds(60)));
            return true;
        });
        assertEquals(Long.valueOf(3), this.<Long>spool(spool -> spool.firstStart("1", ASKED)));
        assertEquals(Long.valueOf(3), this.<Long>spool(spool -> spool.firstStart("1", ASKED.plusSeconds(1))));
        spool(spool -> {
            spool.end(later);
            return true;
        });
        assertEquals(Long.valueOf(7), this.<Long>spool(spool -> spool.firstStart("1", ASKED)));
        assertNull(spool(spool -> spool.firstStart("1", ASKED.plusSeconds(1))));
    }

    @Test
    void aTransactionThatFailsKeepsNothing() {
        UUID id = begun("one", "D").id();
        assertThrows(
                IllegalStateException.class,
                () -> spool(spool -> {
                    spool.keep(id, piece(0, 5));
                    spool.end(id);
                    throw new IllegalStateException("on purpose");
                }));
        assertEquals(id, spool(spool -> spool.lock(id)).id());
        assertNull(spool(spool -> spool.find(id, 0)));
    }
}
