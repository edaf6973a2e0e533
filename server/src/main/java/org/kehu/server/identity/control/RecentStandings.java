package org.kehu.server.identity.control;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How sessions stood a moment ago, so that not every request asks the database. What was read before the last change on this
 * node counts for nothing, also when it arrives after it; a change on another node as soon as that one tells, and
 * within a second otherwise.
 */
public final class RecentStandings {
    private static final long NANOS_KEPT = 1_000_000_000L;
    private static final int MOST = 10_000;

    private final LongSupplier nanos;
    private final AtomicLong changes = new AtomicLong();
    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();

    /** @param nanos a clock that only goes forward */
    public RecentStandings(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Seen(Standing standing, long changes, long at) {}

    /** The standing of a session, read when none is recent. */
    public Standing of(UUID session, Supplier<Standing> read) {
        long now = nanos.getAsLong();
        long before = changes.get();
        Seen last = seen.get(session);
        if (last != null && last.changes() == before && now - last.at() < NANOS_KEPT) {
            return last.standing();
        }
        return anew(session, read);
    }

    /** The standing of a session as it is now. */
    public Standing anew(UUID session, Supplier<Standing> read) {
        long now = nanos.getAsLong();
        long before = changes.get();
        Standing standing = read.get();
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(session, new Seen(standing, before, now));
        return standing;
    }

    /** After the commit of a change. */
    public void forget() {
        changes.incrementAndGet();
    }
}
