package org.kehu.client.sync;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.Subscription;
import org.kehu.common.sync.Offline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves contents on the timer of the sync, between its rounds and after them: a piece, then whatever else is due, then the
 * next piece. So commands go before files, and a slow line holds nothing up for long. A line that was cut is tried again at
 * once if anything has moved since it was cut before, and otherwise at the pace of the rounds; it does not wait for one.
 */
final class Transfers {
    private static final Logger LOG = LoggerFactory.getLogger(Transfers.class);

    private final Runnable tidying;
    private final Pieces pieces;
    private final Timer timer;
    private final Pace pace;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private LinkState.Link link = LinkState.Link.OFFLINE;
    private At at = At.REST;
    private long planned;
    private boolean asked;
    private boolean moved;
    private boolean tidied;

    private enum At {
        REST,
        WAITING,
        MOVING
    }

    /** @param tidying what has to be done once before anything is moved */
    Transfers(Runnable tidying, Pieces pieces, Timer timer, Pace pace) {
        this.tidying = tidying;
        this.pieces = pieces;
        this.timer = timer;
        this.pace = pace;
    }

    Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** After each round that went well there may be more to move. */
    void heard(LinkState state) {
        synchronized (this) {
            link = state.link();
        }
        if (state.link() == LinkState.Link.ONLINE && !state.running()) {
            pieces.forgetPending();
            wake();
        }
    }

    /** Looks anew at what there is to move: now, or behind what is being moved. */
    synchronized void wake() {
        asked = true;
        if (at != At.MOVING && link == LinkState.Link.ONLINE) {
            plan(At.MOVING, Duration.ZERO, this::begin);
        }
    }

    /** A later plan replaces an earlier one. */
    private synchronized void plan(At next, Duration wait, BooleanSupplier step) {
        at = next;
        long mine = ++planned;
        timer.after(wait, () -> {
            if (isStill(mine)) {
                attempt(step);
            }
        });
    }

    private synchronized boolean isStill(long plan) {
        return planned == plan;
    }

    private boolean begin() {
        synchronized (this) {
            asked = false;
            at = At.MOVING;
        }
        if (!tidied) {
            tidying.run();
            tidied = true;
        }
        pieces.plan();
        return pieces.step();
    }

    private void attempt(BooleanSupplier step) {
        try {
            boolean more = step.getAsBoolean();
            moved = true;
            pace.afterSuccess();
            goOn(more);
        } catch (Offline e) {
            LOG.info("contents wait: {}", e.getMessage());
            tryAgain();
        } catch (RuntimeException e) {
            LOG.info("contents wait for a round: {}", e.getMessage());
            rest();
        }
        tell();
    }

    private synchronized void goOn(boolean more) {
        if (more) {
            plan(At.MOVING, Duration.ZERO, pieces::step);
        } else if (asked) {
            plan(At.MOVING, Duration.ZERO, this::begin);
        } else {
            rest();
        }
    }

    /** Whoever is signed out, locked or not trusted has to be heard of again first. */
    private synchronized void tryAgain() {
        if (link != LinkState.Link.ONLINE && link != LinkState.Link.OFFLINE) {
            rest();
            return;
        }
        plan(At.WAITING, moved ? Duration.ZERO : pace.afterFailure(), pieces::step);
        moved = false;
    }

    private synchronized void rest() {
        at = At.REST;
    }

    void tell() {
        listeners.forEach(Runnable::run);
    }
}
