package org.kehu.server.sync.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kehu.server.commands.control.LogGrown;
import org.kehu.server.database.control.ConnectionPool;
import org.kehu.server.identity.control.DeviceGivenUp;
import org.kehu.server.identity.control.IdentityChanged;
import org.kehu.server.identity.control.IdentityChangedElsewhere;

/**
 * The other nodes on the same PostgreSQL: many commits of this one are told to them once, and theirs are heard; so are ended
 * sessions and orders to wipe a copy. A line that breaks is made anew; what was told meanwhile is lost, so a new line counts as
 * news of every kind.
 */
@ApplicationScoped
public class Neighbours {
    private static final Logger LOG = Logger.getLogger(Neighbours.class.getName());
    private static final long TICK_MILLIS = 100;
    private static final long TICKS_TO_PROVE = 20;
    private static final long TICKS_TO_RETRY = 10;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private ConnectionPool connections;

    @Inject
    private Event<NeighbourTold> told;

    @Inject
    private Event<IdentityChangedElsewhere> identity;

    @Inject
    private Event<WipeTold> wipes;

    private final Set<News> toTell = ConcurrentHashMap.newKeySet();
    private @Nullable NeighbourLine line;
    private @Nullable ScheduledFuture<?> talking;
    /** Of a new line it is not known yet what was told before it was there. */
    private boolean fresh;

    private long ticks;

    void grown(@Observes LogGrown log) {
        toTell.add(News.HEAD);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) IdentityChanged change) {
        toTell.add(News.SESSIONS);
    }

    void givenUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeviceGivenUp order) {
        toTell.add(News.WIPES);
    }

    /**
     * From now on they are heard. The line is there when this returns, if the database gives one: whoever wants to upgrade asks for it.
     */
    public synchronized void listen() {
        if (connections.isShared() && talking == null) {
            try {
                open();
            } catch (SQLException e) {
                LOG.log(Level.WARNING, "Other nodes are not heard yet: {0}", e.getMessage());
            }
            talking = scheduler.scheduleWithFixedDelay(this::talk, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void talk() {
        ticks++;
        try {
            NeighbourLine open = line;
            if (open == null) {
                open = ticks % TICKS_TO_RETRY == 1 ? open() : null;
            }
            if (open != null) {
                passOnIfFresh();
                exchange(open);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.INFO, "Other nodes are not heard just now: {0}", e.getMessage());
            drop();
        }
    }

    private NeighbourLine open() throws SQLException {
        NeighbourLine opened = new NeighbourLine(connections.dedicated());
        line = opened;
        fresh = true;
        toTell.addAll(EnumSet.allOf(News.class));
        return opened;
    }

    private void passOnIfFresh() {
        if (fresh) {
            fresh = false;
            passOn(EnumSet.allOf(News.class));
        }
    }

    private void exchange(NeighbourLine open) throws SQLException {
        if (toTell.isEmpty() && ticks % TICKS_TO_PROVE == 0) {
            open.prove();
        }
        for (News news : News.values()) {
            if (toTell.remove(news)) {
                open.tell(news);
            }
        }
        passOn(open.heard());
    }

    /** Sessions first: whoever is told to ask is then answered by what holds now. */
    private void passOn(Set<News> heard) {
        if (heard.contains(News.SESSIONS)) {
            identity.fire(new IdentityChangedElsewhere());
        }
        if (heard.contains(News.WIPES)) {
            wipes.fire(new WipeTold());
        }
        if (heard.contains(News.HEAD)) {
            told.fire(new NeighbourTold());
        }
    }

    private void drop() {
        NeighbourLine broken = line;
        line = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException e) {
                LOG.log(Level.FINE, "It was broken anyway", e);
            }
        }
    }

    @PreDestroy
    void end() {
        if (talking != null) {
            talking.cancel(false);
        }
        drop();
    }
}
