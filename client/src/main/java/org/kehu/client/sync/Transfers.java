package org.kehu.client.sync;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.Subscription;
import org.kehu.client.store.LocalStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves contents on the timer of the sync, between its rounds and after them: a piece, then whatever else is due, then the
 * next piece. So commands go before files, and a slow line holds nothing up for long.
 */
final class Transfers {
    private static final Logger LOG = LoggerFactory.getLogger(Transfers.class);

    private final LocalStore store;
    private final TransferQueue queue;
    private final Timer timer;
    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean online;
    private boolean running;
    private boolean tidied;

    Transfers(LocalStore store, TransferQueue queue, Timer timer, InstantSource clock) {
        this.store = store;
        this.queue = queue;
        this.timer = timer;
        this.clock = clock;
    }

    Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** After each round that went well there may be more to move. */
    void heard(LinkState state) {
        boolean now = state.link() == LinkState.Link.ONLINE;
        synchronized (this) {
            online = now;
        }
        if (now && !state.running()) {
            queue.forgetPending();
            wake();
        }
    }

    void wake() {
        synchronized (this) {
            if (running || !online) {
                return;
            }
            running = true;
        }
        timer.after(Duration.ZERO, this::begin);
    }

    private void begin() {
        attempt(() -> {
            if (!tidied) {
                store.blobKeeping().tidy(clock.instant());
                tidied = true;
            }
            queue.plan();
            return queue.step();
        });
    }

    private void attempt(java.util.function.BooleanSupplier step) {
        boolean more = false;
        try {
            more = step.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.info("contents wait: {}", e.getMessage());
        }
        if (more) {
            timer.after(Duration.ZERO, () -> attempt(queue::step));
        } else {
            synchronized (this) {
                running = false;
            }
        }
        tell();
    }

    void tell() {
        listeners.forEach(Runnable::run);
    }
}
