package org.kehu.server.sync.boundary;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.server.database.boundary.SchemaReady;
import org.kehu.server.sync.control.SyncCore;

/**
 * Says soon after the start and then once an hour how far back devices may go on from, and forgets what is older than history
 * is to be. Each node does; whichever comes first moves the floor, and the others find it moved.
 */
@ApplicationScoped
public class LogUpkeep {
    private static final Logger LOG = Logger.getLogger(LogUpkeep.class.getName());
    private static final long SOON_SECONDS = 20;
    private static final long HOUR_SECONDS = 3600;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private SyncCore core;

    @Inject
    @ConfigProperty(name = "kehu.changes.days")
    private long changesDays;

    /** 0 for ever. */
    @Inject
    @ConfigProperty(name = "kehu.history.days")
    private long historyDays;

    void begin(@Observes @Priority(SchemaReady.AFTER_SETUP) SchemaReady schema) {
        scheduler.scheduleWithFixedDelay(this::lookAfter, SOON_SECONDS, HOUR_SECONDS, TimeUnit.SECONDS);
    }

    private void lookAfter() {
        try {
            long floor = core.get().raiseFloor(Duration.ofDays(changesDays));
            int forgotten = historyDays == 0 ? 0 : forget(Duration.ofDays(historyDays));
            LOG.log(Level.INFO, "Devices go on from behind change {0}; forgotten: {1}", new Object[] {floor, forgotten
            });
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The change log could not be looked after", e);
        }
    }

    /** A few at a time, so that nobody waits for it. */
    private int forget(Duration kept) {
        int all = 0;
        for (int some = core.get().forgetHistory(kept);
                some > 0;
                some = core.get().forgetHistory(kept)) {
            all += some;
        }
        return all;
    }
}
