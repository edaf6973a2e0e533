package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** Somebody copies old files over the new ones and says nothing of it. */
class SilentRestoreTest {
    private final Twins twins = new Twins();
    private final Twins.Device sales = twins.sales;
    private final CreateRecord create = twins.customer("盛和");
    private final RecordRef ref = Twins.ref(create);
    private Runnable restoreSilently = () -> {};

    @BeforeEach
    void filesAreCopied() {
        sales.round();
        sales.give(create);
        sales.round();
        restoreSilently = twins.store.backup();
    }

    private CrmRecord stored(RecordRef record) {
        return Objects.requireNonNull(twins.stored(record), "it is not at the server");
    }

    private UUID edited(String notes) {
        Submitted given = sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, notes));
        sales.round();
        return given.unit();
    }

    private List<UUID> offered() {
        return sales.missing.units().stream().map(unit -> unit.entry().unit()).toList();
    }

    @Test
    void aSilentRestoreIsNoticedAtTheNextStart() {
        UUID lost = edited("after the backup");
        restoreSilently.run();
        sales.sync = new ClientCore(sales.disk, sales.local, sales, "test", changed -> {});
        sales.round();
        assertEquals(List.of(lost), offered());
        assertNull(sales.missing.units().get(0).backup());
        long head = twins.store.log().size();
        assertEquals(List.of("S %d of %d".formatted(head + 1, head)), twins.unknownPlaces);
    }

    @Test
    void aSilentRestoreIsNoticedInTheMiddleOfASession() {
        UUID lost = edited("after the backup");
        restoreSilently.run();
        twins.must(Twins.DIRECTOR, Twins.edit(stored(ref), Customer.SHORT_NAME, "SH"));
        sales.round();
        assertEquals(List.of(lost), offered());
        assertEquals("SH", sales.seen(ref).get(Customer.SHORT_NAME));
        assertEquals(1, twins.unknownPlaces.size());
    }

    @Test
    void aDeviceThatOnlyPushedNoticesTooByThePlaceOfItsVerdict() {
        Submitted given = sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "after the backup"));
        sales.beforeChanges = () -> {
            throw new Offline("the line breaks after the push");
        };
        assertThrows(Offline.class, sales::round);
        sales.beforeChanges = () -> {};
        restoreSilently.run();
        twins.must(Twins.DIRECTOR, Twins.edit(stored(ref), Customer.SHORT_NAME, "SH"));
        sales.round();
        assertEquals("after the backup", stored(ref).get(Customer.NOTES), "its outbox had it still");
        assertEquals(List.of(), offered());
        assertTrue(Objects.requireNonNull(twins.store.verdict(given.unit())).isApplied());
    }

    @Test
    void aDeviceThatOnlyTookPartsNoticesTooByTheirPlace() {
        sales.disk.transact(tx -> {
            tx.state(tx.state().anew());
            return true;
        });
        sales.partsUntilOffline = 0;
        assertThrows(Offline.class, sales::round);
        twins.must(Twins.DIRECTOR, Twins.edit(stored(ref), Customer.NOTES, "after the backup"));
        sales.partsUntilOffline = Integer.MAX_VALUE;
        sales.beforeChanges = () -> {
            throw new Offline("the line breaks after the last part");
        };
        assertThrows(Offline.class, sales::round);
        sales.beforeChanges = () -> {};
        restoreSilently.run();
        twins.must(Twins.DIRECTOR, Twins.edit(stored(ref), Customer.SHORT_NAME, "SH"));
        twins.must(Twins.DIRECTOR, Twins.edit(stored(ref), Customer.SHORT_NAME, "SHG"));
        sales.sync = new ClientCore(sales.disk, sales.local, sales, "test", changed -> {});
        sales.round();
        assertEquals(stored(ref), sales.seen(ref));
        assertEquals(1, twins.unknownPlaces.size());
        assertEquals(List.of(), sales.repairs);
    }
}
