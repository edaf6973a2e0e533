package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.client.records.Fetching;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sync.ChangesPage;
import org.kehu.common.sync.KeyRange;
import org.kehu.common.sync.Position;
import org.kehu.common.sync.SnapshotPart;
import org.kehu.common.sync.SyncAction;

/** What the window says while much is on its way. */
class FetchesTest {
    private long bytes;
    private final Fetches fetches = new Fetches(Kehu.SCHEMA, () -> bytes);
    private final List<@Nullable Fetching> told = new ArrayList<>();

    private static SnapshotPart part(int records, boolean last) {
        List<CrmRecord> all = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            all.add(CrmRecord.blank(Customer.TYPE, UUID.randomUUID()));
        }
        List<KeyRange> ranges = List.of(new KeyRange("customer", null, null));
        return new SnapshotPart("e", "f", 1, Instant.EPOCH, 2, ranges, all, last);
    }

    private static ChangesPage page(long from, long next, long head) {
        return new ChangesPage(
                SyncAction.OK,
                new Position(from, 1),
                null,
                new Position(next, 1),
                null,
                head,
                next < head,
                Instant.EPOCH,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aSnapshotIsToldPartByPart() {
        fetches.onChange(told::add);
        fetches.beginAnew();
        assertTrue(fetches.lacksTotals());
        bytes = 500;
        fetches.expect(Map.of(), Map.of("customer", 5L));
        fetches.part(part(2, false));
        assertFalse(fetches.lacksTotals());
        assertEquals(new Fetching(Fetching.Kind.RECORDS, 2, 5, 500, null), fetches.now());
        fetches.part(part(3, true));
        assertNull(fetches.now());
        assertEquals(2, told.size());
    }

    @Test
    void aSnapshotThatIsCutOffGoesOnWhereItWas() {
        fetches.expect(Map.of(), Map.of("customer", 5L));
        fetches.part(part(2, false));
        fetches.over();
        assertNull(fetches.now());
        fetches.part(part(1, false));
        assertEquals(3, done());
    }

    private long done() {
        Fetching now = fetches.now();
        return now == null ? -1 : now.done();
    }

    @Test
    void aLongPullIsToldAndAShortOneIsNot() {
        fetches.page(page(100, 600, 900));
        assertNull(fetches.now());
        fetches.over();
        fetches.page(page(100, 600, 48_310));
        fetches.page(page(600, 1100, 48_310));
        assertEquals(new Fetching(Fetching.Kind.CHANGES, 1000, 48_210, 0, null), fetches.now());
        fetches.over();
        assertNull(fetches.now());
    }

    @Test
    void pagesBesideASnapshotAreNotCounted() {
        fetches.expect(Map.of(), Map.of("customer", 5L));
        fetches.part(part(2, false));
        fetches.page(page(0, 500, 50_000));
        assertEquals(2, done());
    }
}
