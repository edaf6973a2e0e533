package org.kehu.server.sync.boundary;

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
import org.kehu.server.sync.control.SyncCore;

/** Forgets once an hour the snapshots that devices have given up; each node does, and one of them finds something. */
@ApplicationScoped
public class SnapshotPurge {
    private static final Logger LOG = Logger.getLogger(SnapshotPurge.class.getName());

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private SyncCore core;

    void begin(@Observes @Priority(SchemaReady.AFTER_SETUP) SchemaReady schema) {
        scheduler.scheduleWithFixedDelay(this::purge, 1, 1, TimeUnit.HOURS);
    }

    private void purge() {
        try {
            core.get().purgeSnapshots();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Snapshots that were given up could not be forgotten", e);
        }
    }
}
