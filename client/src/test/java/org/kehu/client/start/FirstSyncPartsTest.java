package org.kehu.client.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.client.start.FirstSyncProgress.Part;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;

class FirstSyncPartsTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void typesArePutTogetherAndWhatIsNotThereIsLeftOut() {
        Map<String, Long> totals = Map.of("customer", 3L, "contact", 5L, "role", 2L);
        FirstSyncParts parts = new FirstSyncParts(Kehu.SCHEMA, Map.of("role", 2L), totals);
        parts.came(Customer.TYPE);
        parts.came(Contact.TYPE);
        FirstSyncProgress now = parts.progress(7, true, 0);
        assertEquals(
                List.of(new Part("start.sync.settings", 2, 2), new Part("start.sync.customers", 2, 8)), now.parts());
        assertEquals(4, now.done());
        assertEquals(10, now.total());
    }

    @Test
    void whatComesTwiceIsCountedAsWhole() {
        FirstSyncParts parts = new FirstSyncParts(Kehu.SCHEMA, Map.of("customer", 3L), Map.of("customer", 3L));
        parts.came(Customer.TYPE);
        assertEquals(3, parts.progress(0, true, 0).done());
    }

    @Test
    void theTimeLeftIsToldOnceTheSpeedIsSteady() {
        TimeLeft left = new TimeLeft();
        @Nullable Duration said = null;
        for (int i = 0; i < 8; i++) {
            said = left.after(i * 1000L, 100_000, i * SECOND);
            assertNull(said);
        }
        assertEquals(Duration.ofSeconds(92), left.after(8000, 100_000, 8 * SECOND));
    }

    @Test
    void nobodyIsToldATimeWhileTheSpeedJumps() {
        TimeLeft left = new TimeLeft();
        for (int i = 0; i < 8; i++) {
            left.after(i * 1000L, 100_000, i * SECOND);
        }
        assertNull(left.after(30_000, 100_000, 8 * SECOND));
    }
}
