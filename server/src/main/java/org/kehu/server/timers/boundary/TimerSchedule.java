package org.kehu.server.timers.boundary;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kehu.server.database.boundary.SchemaReady;
import org.kehu.server.timers.control.Timers;

/** Looks once a minute, and when somebody asks for a job, whether timed work is due; each node does, and one of them does it. */
@ApplicationScoped
public class TimerSchedule {
    private static final Logger LOG = Logger.getLogger(TimerSchedule.class.getName());
    private static final long SOON_SECONDS = 45;
    private static final long MINUTE_SECONDS = 60;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Timers timers;

    void begin(@Observes @Priority(SchemaReady.AFTER_SETUP) SchemaReady schema) {
        timers.begin();
        scheduler.scheduleWithFixedDelay(this::look, SOON_SECONDS, MINUTE_SECONDS, TimeUnit.SECONDS);
    }

    /** Does not wait for it. */
    void lookNow() {
        scheduler.execute(this::look);
    }

    private void look() {
        try {
            timers.runDue();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Timed work could not be done", e);
        }
    }
}
