package org.kehu.server.attachments.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kehu.server.attachments.control.Arrivals;
import org.kehu.server.attachments.control.BlobStore;

/** Confirms contents that came before their attachment, and forgets what nobody wants any more. Each node does. */
@ApplicationScoped
public class BlobUpkeep {
    private static final Logger LOG = Logger.getLogger(BlobUpkeep.class.getName());
    private static final Duration UNFINISHED = Duration.ofDays(7);
    /** A laptop that was away for long may still bring the attachment that names it. */
    private static final Duration UNNAMED = Duration.ofDays(60);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private BlobStore blobs;

    @Inject
    private Arrivals arrivals;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        scheduler.scheduleWithFixedDelay(() -> attempt(arrivals::confirm), 30, 30, TimeUnit.SECONDS);
        scheduler.scheduleWithFixedDelay(() -> attempt(() -> blobs.purge(UNFINISHED, UNNAMED)), 2, 24, TimeUnit.HOURS);
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The contents of attachments could not be looked after", e);
        }
    }
}
