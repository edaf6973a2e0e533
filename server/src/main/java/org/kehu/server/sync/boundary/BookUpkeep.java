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
import org.kehu.server.sync.control.BookWeighing;

/** Looks soon after the start and then once a day whose devices carry too much, or could carry more. */
@ApplicationScoped
public class BookUpkeep {
    private static final Logger LOG = Logger.getLogger(BookUpkeep.class.getName());
    private static final long SOON_SECONDS = 60;
    private static final long DAY_SECONDS = 24 * 3600;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private BookWeighing weighing;

    void begin(@Observes @Priority(SchemaReady.AFTER_SETUP) SchemaReady schema) {
        scheduler.scheduleWithFixedDelay(this::weigh, SOON_SECONDS, DAY_SECONDS, TimeUnit.SECONDS);
    }

    private void weigh() {
        try {
            int people = weighing.weighAll();
            LOG.log(people == 0 ? Level.FINE : Level.INFO, "People whose devices carry another part now: {0}", people);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What devices carry could not be counted", e);
        }
    }
}
