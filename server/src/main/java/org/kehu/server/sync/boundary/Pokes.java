package org.kehu.server.sync.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kehu.common.command.ServerTx;
import org.kehu.server.commands.control.LogGrown;
import org.kehu.server.database.boundary.SchemaReady;
import org.kehu.server.identity.control.DeviceGivenUp;
import org.kehu.server.identity.control.IdentityChanged;
import org.kehu.server.identity.control.IdentityChangedElsewhere;
import org.kehu.server.records.control.RecordStore;
import org.kehu.server.sync.control.Listeners;
import org.kehu.server.sync.control.NeighbourTold;
import org.kehu.server.sync.control.Neighbours;
import org.kehu.server.sync.control.WipeTold;

/**
 * Tells open devices that there is news, never what: they pull. Commits of this node come at once, those of others when they
 * tell; should that be lost, by asking for the head every two seconds. Many commits make one poke. A stream ends with its session.
 */
@ApplicationScoped
public class Pokes {
    private static final Logger LOG = Logger.getLogger(Pokes.class.getName());
    private static final long TICK_MILLIS = 200;
    private static final long TICKS_TO_ASK = 10;
    private static final long TICKS_TO_BEAT = 100;
    private static final long SECONDS_TO_CHECK = 60;
    private static final long SECONDS_TO_RETRY = 10;
    private static final long NOBODY = -1;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private RecordStore records;

    @Inject
    private Neighbours neighbours;

    private final Listeners listeners = new Listeners();
    private final AtomicLong head = new AtomicLong();
    private final AtomicBoolean toAsk = new AtomicBoolean();
    private final AtomicLong told = new AtomicLong();
    private final AtomicBoolean toCheck = new AtomicBoolean();
    private long ticks;
    private long seconds;
    private long again = NOBODY;
    private ScheduledFuture<?> beating;
    private ScheduledFuture<?> checking;

    @PostConstruct
    void begin() {
        neighbours.listen();
        beating = scheduler.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        checking = scheduler.scheduleWithFixedDelay(this::check, 1, 1, TimeUnit.SECONDS);
    }

    /** Other nodes see by this one's line that it works, before it has told them anything. */
    void ready(@Observes @Priority(SchemaReady.AFTER_SETUP) SchemaReady schema) {
        neighbours.listen();
    }

    @PreDestroy
    void end() {
        beating.cancel(false);
        checking.cancel(false);
    }

    void grown(@Observes LogGrown log) {
        head.accumulateAndGet(log.head(), Math::max);
    }

    /** Everybody asks; the one that is meant is answered by the order. */
    void givenUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeviceGivenUp event) {
        told.set(NOBODY);
    }

    void givenUp(@Observes WipeTold order) {
        told.set(NOBODY);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) IdentityChanged change) {
        toCheck.set(true);
    }

    void changed(@Observes IdentityChangedElsewhere change) {
        toCheck.set(true);
    }

    /** Each minute besides, since a session ends by itself too; after ten seconds where it was not known. */
    private void check() {
        try {
            seconds++;
            if (toCheck.getAndSet(false) || seconds % SECONDS_TO_CHECK == 0 || seconds == again) {
                again = listeners.endUnlessAllowed() ? NOBODY : seconds + SECONDS_TO_RETRY;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "It is not known who may listen", e);
        }
    }

    void told(@Observes NeighbourTold news) {
        toAsk.set(true);
    }

    private void tick() {
        try {
            ticks++;
            if (!listeners.isEmpty() && (toAsk.getAndSet(false) || ticks % TICKS_TO_ASK == 0)) {
                head.set(records.transactions().transact(ServerTx::counter).seq());
            }
            long now = head.get();
            if (told.getAndSet(now) != now || ticks % TICKS_TO_BEAT == 0) {
                listeners.tell(now);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Devices could not be told that there is news", e);
        }
    }

    void listen(EventStream stream) {
        head.set(records.transactions().transact(ServerTx::counter).seq());
        listeners.add(stream);
        stream.tell(head.get());
    }
}
