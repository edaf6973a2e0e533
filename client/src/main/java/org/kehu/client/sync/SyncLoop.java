package org.kehu.client.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.records.Subscription;
import org.kehu.client.records.Syncing;
import org.kehu.client.store.LocalStore;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Round;
import org.kehu.common.sync.SyncAction;
import org.kehu.common.sync.Unauthorised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs rounds of sync on its timer's one thread: at the start, after each command, on a poke of the server, on F5, and every
 * minute, since pokes may be lost; less often while there is no answer. What is asked for during a round makes one more.
 */
final class SyncLoop implements Syncing {
    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);

    private final Supplier<Round> rounds;
    private final Supplier<LocalStore.Counts> counts;
    private final Timer timer;
    private final Pace pace;
    private final Supplier<Instant> clock;
    private final Supplier<LeaseState> lease;
    private final List<Consumer<LinkState>> listeners = new CopyOnWriteArrayList<>();
    private final StoreTrouble trouble = new StoreTrouble();
    private final Object telling = new Object();
    private final Respite respite = new Respite();
    private LinkState state = LinkState.UNKNOWN;
    private long planned;
    private boolean wanted;
    private boolean closed;
    /** The server has said when it has time again; until then nothing is asked of it. */
    private boolean resting;

    private boolean running;
    /** What was given is to be sent as soon as the round is over, and the respite. */
    private boolean trying;

    private volatile boolean wiped;

    SyncLoop(
            Supplier<Round> rounds,
            Supplier<LocalStore.Counts> counts,
            Timer timer,
            Pace pace,
            Supplier<Instant> clock,
            Supplier<LeaseState> lease) {
        this.rounds = rounds;
        this.counts = counts;
        this.timer = timer;
        this.pace = pace;
        this.clock = clock;
        this.lease = lease;
    }

    /** What the cache says before any round is run. @param lastSynced null if it was never filled */
    synchronized void begin(@Nullable Instant lastSynced) {
        LocalStore.Counts now = counted();
        state = state(LinkState.Link.OFFLINE, false, lastSynced, now, null, null);
    }

    private static LinkState state(
            LinkState.Link link,
            boolean running,
            @Nullable Instant synced,
            LocalStore.Counts now,
            @Nullable String problem,
            @Nullable Instant locksAt) {
        return new LinkState(
                link,
                running,
                synced,
                now.waiting(),
                now.attention(),
                problem,
                now.skewed(),
                locksAt,
                now.missing(),
                now.backup());
    }

    @Override
    public synchronized LinkState state() {
        return state;
    }

    @Override
    public Subscription onChange(Consumer<LinkState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public synchronized void syncNow() {
        if (!wanted && !closed && !resting) {
            wanted = true;
            timer.after(Duration.ZERO, this::round);
        }
    }

    /** After a command or a change of the tray: tells the counts at once, however long a round may take, then sends. */
    void commit() {
        trouble.isOver();
        recount();
        send();
    }

    private synchronized void send() {
        Duration left = respite.left(clock.get());
        if (running) {
            trying = true;
        } else if (left.isZero()) {
            syncNow();
        } else if (!trying && !resting) {
            trying = true;
            plan(left);
        }
    }

    /** After a command that the store could not keep. */
    void refused(StoreProblem problem) {
        trouble.noted(problem);
        recount();
    }

    private void recount() {
        synchronized (telling) {
            LinkState known = state();
            tell(known.link(), known.running(), known.problem(), known.lastSynced());
        }
    }

    /** @throws StoreProblem if what is done here now would be lost with the key of the store */
    void requireKept() {
        if (wiped) {
            throw new StoreProblem("device_wiped", Map.of());
        }
    }

    synchronized void close() {
        closed = true;
    }

    /** After a lock that the server has lifted. */
    void reopen() {
        if (wiped) {
            return;
        }
        synchronized (this) {
            closed = false;
            wanted = false;
            resting = false;
            trying = false;
            respite.isOver();
        }
        tell(LinkState.Link.OFFLINE, false, null, state().lastSynced());
        syncNow();
    }

    /** The server has given this copy up: there are no rounds any more. */
    void givenUp() {
        close();
        wiped = true;
        timer.after(Duration.ZERO, () -> tell(LinkState.Link.GIVEN_UP, false, null, state().lastSynced()));
    }

    private void round() {
        synchronized (this) {
            if (closed) {
                return;
            }
            wanted = false;
            resting = false;
            trying = false;
            running = true;
        }
        tell(state().link(), true, state().problem(), state().lastSynced());
        ended(outcome());
    }

    private synchronized void ended(Duration next) {
        running = false;
        Duration left = respite.left(clock.get());
        boolean soon = trying && !resting && left.compareTo(next) < 0;
        trying = soon;
        plan(soon ? left : next);
    }

    private Duration outcome() {
        try {
            SyncAction action = rounds.get().action();
            trouble.isOver();
            answered();
            return after(action);
        } catch (Busy e) {
            return busy(failed(LinkState.Link.OFFLINE, null, e), e.rest());
        } catch (Offline e) {
            unanswered();
            return failed(LinkState.Link.OFFLINE, null, e);
        } catch (GivenUp e) {
            return failed(LinkState.Link.GIVEN_UP, null, e);
        } catch (Unauthorised e) {
            return failed(LinkState.Link.SIGNED_OUT, "sync.problem.signed.out", e);
        } catch (Untrusted e) {
            return failed(LinkState.Link.UNTRUSTED, "sync.problem.untrusted", e);
        } catch (StoreProblem e) {
            return failed(state().link(), trouble.noted(e) ? null : "sync.problem.unforeseen", e);
        } catch (RuntimeException e) {
            LOG.error("a round of sync failed", e);
            return failed(state().link(), "sync.problem.unforeseen", e);
        }
    }

    private synchronized void unanswered() {
        respite.failed(clock.get());
    }

    private synchronized void answered() {
        respite.isOver();
    }

    private synchronized Duration busy(Duration usual, Duration asked) {
        resting = !asked.isZero();
        return asked.compareTo(usual) > 0 ? asked : usual;
    }

    private Duration after(SyncAction action) {
        switch (action) {
            case UPGRADE -> tell(LinkState.Link.UPGRADE, false, "sync.problem.upgrade", state().lastSynced());
            case OLD_SERVER -> tell(LinkState.Link.UPGRADE, false, "sync.problem.old.server", state().lastSynced());
            default -> tell(LinkState.Link.ONLINE, false, null, clock.get());
        }
        return pace.afterSuccess();
    }

    private Duration failed(LinkState.Link link, @Nullable String problem, RuntimeException e) {
        LOG.info("no sync: {}", e.getMessage());
        boolean locked = link != LinkState.Link.GIVEN_UP && lease.get().isOver();
        if (locked) {
            close();
        }
        tell(locked ? LinkState.Link.LOCKED : link, false, problem, state().lastSynced());
        return pace.afterFailure();
    }

    /** A later plan replaces an earlier one. */
    private synchronized void plan(Duration delay) {
        long mine = ++planned;
        timer.after(delay, () -> {
            if (isStill(mine)) {
                round();
            }
        });
    }

    private synchronized boolean isStill(long plan) {
        return planned == plan && !closed;
    }

    /** Counted and told in one: nobody hears of an older state after a newer one. */
    private void tell(LinkState.Link link, boolean running, @Nullable String problem, @Nullable Instant synced) {
        synchronized (telling) {
            LinkState next = state(
                    link,
                    running,
                    synced,
                    counted(),
                    trouble.before(problem),
                    lease.get().locksAt());
            boolean isNews = become(next);
            if (isNews) {
                listeners.forEach(listener -> listener.accept(next));
            }
        }
    }

    private synchronized boolean become(LinkState next) {
        boolean isNews = !next.equals(state);
        state = next;
        return isNews;
    }

    /** A store that cannot be read just now does not end the rounds. */
    private LocalStore.Counts counted() {
        try {
            return counts.get();
        } catch (StoreProblem e) {
            LinkState known = state();
            return new LocalStore.Counts(
                    known.waiting(), known.attention(), known.skewed(), known.missing(), known.backup());
        }
    }
}
