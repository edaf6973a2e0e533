package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Packing;
import org.kehu.common.sync.PartCodec;
import org.kehu.common.sync.PartReply;
import org.kehu.common.sync.PartRequest;
import org.kehu.common.sync.SnapshotPart;

/** Everything is done at once here, in the order in which it is begun. */
class PartsAheadTest {
    private static final PartCodec CODEC = new PartCodec(Kehu.SCHEMA, Packing.GZIP);
    private static final UUID SNAPSHOT = new UUID(7, 7);
    private static final int PARTS = 6;

    private final List<Integer> asked = new ArrayList<>();
    private final PartsAhead parts = new PartsAhead(this::bytes, CODEC, Runnable::run);
    private int broken = PARTS;

    private byte @Nullable [] bytes(PartRequest request) {
        asked.add(request.number());
        if (request.number() == broken) {
            throw new Offline("cut");
        }
        return request.snapshot().equals(SNAPSHOT) ? CODEC.write(part(request.number())) : null;
    }

    private static SnapshotPart part(int number) {
        return new SnapshotPart("e", "f", number, Instant.EPOCH, 2, List.of(), List.of(), number == PARTS - 1);
    }

    private static PartRequest request(int number) {
        return new PartRequest("device", SNAPSHOT, number);
    }

    @Test
    void threeAreUnderWayBehindTheOneThatIsTaken() {
        assertEquals(PartReply.of(part(0)), parts.get(request(0)));
        assertEquals(List.of(0, 1, 2, 3), asked);
        assertEquals(PartReply.of(part(1)), parts.get(request(1)));
        assertEquals(List.of(0, 1, 2, 3, 4), asked);
    }

    @Test
    void noneIsAskedForTwiceNorBehindTheLast() {
        for (int number = 0; number < PARTS; number++) {
            assertEquals(PartReply.of(part(number)), parts.get(request(number)));
        }
        assertEquals(List.of(0, 1, 2, 3, 4, 5), asked);
    }

    @Test
    void whatCameBeforeTheLineBrokeIsTakenAndTheRestAskedForAgain() {
        broken = 2;
        parts.get(request(0));
        assertEquals(PartReply.of(part(1)), parts.get(request(1)));
        assertThrows(Offline.class, () -> parts.get(request(2)));
        broken = PARTS;
        assertEquals(PartReply.of(part(2)), parts.get(request(2)));
        assertEquals(List.of(0, 1, 2, 2, 3, 4, 5), asked);
    }

    @Test
    void onePartAgainIsFetchedAnew() {
        parts.get(request(0));
        assertEquals(PartReply.of(part(0)), parts.get(request(0)));
        assertEquals(List.of(0, 1, 2, 3, 0, 1, 2, 3), asked);
    }

    @Test
    void ofASnapshotThatIsGoneNothingMoreIsAskedFor() {
        PartRequest gone = new PartRequest("device", new UUID(8, 8), 3);
        assertEquals(PartReply.GONE, parts.get(gone));
        assertEquals(List.of(3), asked);
    }
}
