package org.kehu.client.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.client.records.Elsewhere;
import org.kehu.common.command.Watch;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.RecordRef;

class ServerBookTest {
    private int asked;

    /** Has another page behind each. */
    private final class Endless implements Elsewhere {
        @Override
        public Found find(RecordQuery query, @Nullable String after) {
            asked++;
            return new Found(List.of(), 1_000_000, "more");
        }

        @Override
        public @Nullable Looked look(RecordRef ref) {
            return null;
        }
    }

    @Test
    void whoStopsWaitsForOnePageAtMost() {
        Watch stopped = new Watch() {
            @Override
            public void reached(long done, long of) {}

            @Override
            public boolean isCancelled() {
                return asked == 3;
            }
        };
        new ServerBook(new Endless()).each(RecordQuery.of(Customer.TYPE), stopped, page -> {});
        assertEquals(3, asked);
    }
}
