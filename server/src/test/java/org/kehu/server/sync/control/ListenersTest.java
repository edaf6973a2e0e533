package org.kehu.server.sync.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is told that the log has grown, and who is not any more. */
class ListenersTest {
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BEN = new UUID(2, 2);

    private final Listeners listeners = new Listeners();

    private static final class Ear implements Listener {
        private final UUID user;
        private final List<Long> heard = new ArrayList<>();
        private boolean allowed = true;
        private boolean unknown;
        private boolean broken;
        private boolean there = true;
        private boolean ended;

        Ear(UUID user) {
            this.user = user;
        }

        @Override
        public UUID user() {
            return user;
        }

        @Override
        public boolean isAllowed() {
            if (unknown) {
                throw new IllegalStateException("no database just now");
            }
            return allowed;
        }

        @Override
        public boolean tell(long head) {
            if (broken) {
                throw new IllegalStateException("closed meanwhile");
            }
            heard.add(head);
            return there;
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    private Ear listens(UUID user) {
        Ear ear = new Ear(user);
        listeners.add(ear);
        return ear;
    }

    @Test
    void oneThatFailsKeepsNobodyFromHearing() {
        Ear broken = listens(ANNA);
        broken.broken = true;
        Ear other = listens(BEN);
        listeners.tell(7);
        broken.broken = false;
        listeners.tell(8);
        assertEquals(List.of(7L, 8L), other.heard);
        assertEquals(List.of(), broken.heard);
    }

    @Test
    void whoIsGoneIsForgotten() {
        listens(ANNA).there = false;
        listeners.tell(7);
        assertTrue(listeners.isEmpty());
    }

    @Test
    void whoMayNotListenAnyMoreIsEnded() {
        Ear out = listens(ANNA);
        Ear stays = listens(BEN);
        out.allowed = false;
        assertTrue(listeners.endUnlessAllowed());
        listeners.tell(7);
        assertTrue(out.ended);
        assertEquals(List.of(), out.heard);
        assertEquals(List.of(7L), stays.heard);
    }

    @Test
    void whoCannotBeAskedAboutGoesOnUntilItIsKnown() {
        Ear doubtful = listens(ANNA);
        Ear out = listens(BEN);
        doubtful.unknown = true;
        out.allowed = false;
        assertFalse(listeners.endUnlessAllowed());
        assertFalse(doubtful.ended);
        assertTrue(out.ended);
        doubtful.unknown = false;
        doubtful.allowed = false;
        assertTrue(listeners.endUnlessAllowed());
        assertTrue(doubtful.ended);
    }

    @Test
    void whoOpensManyLosesTheOldest() {
        Ear other = listens(BEN);
        List<Ear> own = IntStream.rangeClosed(0, Listeners.MOST)
                .mapToObj(i -> listens(ANNA))
                .toList();
        assertTrue(own.get(0).ended);
        assertFalse(own.get(1).ended);
        assertFalse(other.ended);
        assertFalse(listeners.isEmpty());
    }
}
