package org.kehu.server.sync.boundary;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kehu.server.administration.control.RefusalLog;
import org.kehu.server.database.boundary.SchemaReady;
import org.kehu.server.records.control.RecordStore;

/** Forgets once a day what was refused long ago, and verdicts that no device will ask for any more; each node does, and one of them finds something. */
@ApplicationScoped
public class VerdictPurge {
    private static final Logger LOG = Logger.getLogger(VerdictPurge.class.getName());
    private static final Duration KEPT = Duration.ofDays(180);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private RecordStore records;

    @Inject
    private RefusalLog refusals;

    @Inject
    private InstantSource clock;

    void begin(@Observes @Priority(SchemaReady.AFTER_SETUP) SchemaReady schema) {
        scheduler.scheduleWithFixedDelay(this::purge, 1, 24, TimeUnit.HOURS);
    }

    private void purge() {
        try {
            int purged = records.transactions()
                    .transact(tx -> tx.purgeVerdicts(clock.instant().minus(KEPT)));
            int forgotten = refusals.purge(clock.instant().minus(KEPT));
            LOG.log(Level.INFO, "Verdicts forgotten: {0}, refusals: {1}", new Object[] {purged, forgotten});
        } catch (RuntimeException | SQLException e) {
            LOG.log(Level.WARNING, "Old verdicts could not be forgotten", e);
        }
    }
}
