package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.RecordRef;

/** A disk that is nearly full takes nothing new, and lets go all the same what may not be seen any more. */
class TightTest {
    private static final int ROWS = 500;
    private static final int MANY = 200;
    private final Twins twins = new Twins();
    private final Twins.Device sales = twins.sales;
    private final CreateRecord create = twins.customer("盛和");
    private final CreateRecord other = twins.customer("长江");
    private final RecordRef ref = Twins.ref(create);
    private final RecordRef later = Twins.ref(other);

    @BeforeEach
    void aCustomerThatIsHeld() {
        sales.round();
        assertTrue(sales.give(create).isQueued());
        sales.round();
        twins.must(Twins.DIRECTOR, other);
        twins.must(Twins.DIRECTOR, new AssignOwner(later, Twins.DIRECTOR));
        sales.round();
        assertNull(sales.sees(later));
    }

    @Test
    void whatIsNewWaitsAndWhatIsHandedOverGoes() {
        twins.must(Twins.DIRECTOR, new AssignOwner(later, Twins.SALES));
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
        sales.disk.room = false;
        Position before = sales.state().checkpoint();
        assertThrows(IllegalStateException.class, sales::round);
        assertNull(sales.sees(ref));
        assertNull(sales.sees(later));
        assertEquals(before, sales.state().checkpoint());
        sales.disk.room = true;
        sales.round();
        assertNull(sales.sees(ref));
        assertEquals(twins.stored(later), sales.sees(later));
    }

    @Test
    void whatWasSentIsHeardOfAndWhatIsHeldGoesOn() {
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "hers"));
        sales.disk.room = false;
        assertEquals(SyncAction.OK, sales.round().action());
        assertEquals(List.of(), sales.outbox());
        assertEquals(twins.stored(ref), sales.sees(ref));
    }

    @Test
    void aSnapshotLetsGoToo() {
        twins.must(Twins.DIRECTOR, new AssignOwner(later, Twins.SALES));
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
        sales.disk.transact(tx -> {
            tx.state(tx.state().anew());
            return true;
        });
        sales.disk.room = false;
        assertThrows(IllegalStateException.class, sales::round);
        assertNull(sales.sees(ref));
        sales.disk.room = true;
        sales.round();
        assertNotNull(sales.sees(later));
    }

    private int asked(Supplier<Integer> counter) {
        int before = counter.get();
        assertThrows(IllegalStateException.class, sales::round);
        return counter.get() - before;
    }

    @Test
    void pagesThatWereGoneThroughAreNotAskedForWithEveryRound() {
        twins.must(Twins.DIRECTOR, new AssignOwner(later, Twins.SALES));
        for (int edit = 0; edit < 2 * ROWS; edit++) {
            twins.must(Twins.DIRECTOR, Twins.edit(twins.stored(ref), Customer.NOTES, "edit " + edit));
        }
        AtomicInteger pages = new AtomicInteger();
        sales.beforeChanges = pages::incrementAndGet;
        sales.disk.room = false;
        assertEquals(3, asked(pages::get));
        assertEquals(2, asked(pages::get), "the first, and what is behind the last");
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
        assertEquals(2, asked(pages::get));
        assertNull(sales.sees(ref));
        sales.disk.room = true;
        sales.round();
        assertEquals(twins.stored(later), sales.sees(later));
    }

    @Test
    void aSnapshotIsNotGoneThroughWithEveryRound() {
        for (int more = 0; more < MANY; more++) {
            twins.must(Twins.SALES, twins.customer("customer " + more));
        }
        sales.disk.transact(tx -> {
            tx.state(tx.state().anew());
            return true;
        });
        sales.disk.room = false;
        asked(twins.parts::size);
        asked(twins.parts::size); // the server keeps a few parts only: the snapshot begins anew
        assertEquals(1, asked(twins.parts::size));
        assertEquals(1, asked(twins.parts::size));
        sales.disk.room = true;
        sales.round();
        assertEquals(
                MANY + 1,
                sales.holds().stream()
                        .filter(held -> held.type().equals("customer"))
                        .count());
    }

    @Test
    void nothingIsTyped() {
        sales.disk.room = false;
        assertThrows(IllegalStateException.class, () -> sales.give(twins.customer("永安")));
        assertEquals(List.of(), sales.outbox());
    }
}
