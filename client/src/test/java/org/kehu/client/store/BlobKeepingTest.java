package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sync.Position;
import org.kehu.common.sync.SyncState;

class BlobKeepingTest {
    private static final RecordRef GONE =
            new RecordRef(Attachment.TYPES.iterator().next().name(), Stores.id(1));

    private int rounds;
    private final BlobKeeping keeping =
            new BlobKeeping(Kehu.CATALOG.schema(), new NothingNamed(), (named, unsent) -> rounds++);

    /** A device on which nothing names a content any more. */
    private static final class NothingNamed implements BlobKeeping.Named {
        @Override
        public Set<String> all() {
            return Set.of();
        }

        @Override
        public Set<String> wanted(Instant binnedSince) {
            return Set.of();
        }

        @Override
        public Set<String> unsent() {
            return Set.of();
        }

        @Override
        public long held(RecordType type, Set<UUID> ids) {
            return 0;
        }
    }

    private static SyncState state(@Nullable String epoch, SyncState.@Nullable Snapshot snapshot, boolean doubted) {
        return new SyncState(
                epoch, Position.START, null, Position.START, "f", snapshot, null, doubted, null, null, null);
    }

    private int after(SyncState state) {
        keeping.after(Set.of(GONE), state);
        return rounds;
    }

    @Test
    void theyGoWithTheirRecordWhileEverythingIsTakenAnew() {
        assertEquals(1, after(state("e", SyncState.Snapshot.BEGIN, false)));
        assertEquals(2, after(state("e", SyncState.Snapshot.BEGIN, false)));
    }

    @Test
    void nothingGoesBeforeAServerHasSaidWhatItLost() {
        assertEquals(0, after(state("e", SyncState.Snapshot.BEGIN, true)));
        assertEquals(0, after(state("e", null, true)));
        assertEquals(1, after(state("e", SyncState.Snapshot.BEGIN, false)));
    }

    @Test
    void nothingGoesBeforeTheFirstSnapshotIsComplete() {
        assertEquals(0, after(SyncState.NEW));
        assertEquals(0, after(state(null, SyncState.Snapshot.BEGIN, false)));
        assertEquals(1, after(state("e", null, false)));
    }
}
