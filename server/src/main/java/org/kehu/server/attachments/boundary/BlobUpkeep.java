package org.kehu.server.attachments.boundary;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kehu.server.attachments.control.Arrivals;
import org.kehu.server.attachments.control.BlobStore;
import org.kehu.server.database.boundary.SchemaReady;

/**
 * Proves contents whose proof was cut off, confirms those that came before their attachment, and forgets what nobody wants any
 * more. Each node does.
 */
@ApplicationScoped
public class BlobUpkeep {
    private static final Logger LOG = Logger.getLogger(BlobUpkeep.class.getName());
    /** Before that whoever took the last byte is most likely at it. */
    private static final Duration UNPROVEN = Duration.ofMinutes(2);

    private static final Duration UNFINISHED = Duration.ofDays(7);
    /** A laptop that was away for long may still bring the attachment that names it. */
    private static final Duration UNNAMED = Duration.ofDays(60);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private BlobStore blobs;

    @Inject
    private Arrivals arrivals;

    @Inject
    private InstantSource clock;

    void begin(@Observes @Priority(SchemaReady.AFTER_SETUP) SchemaReady schema) {
        scheduler.scheduleWithFixedDelay(() -> attempt(this::prove), 15, 60, TimeUnit.SECONDS);
        scheduler.scheduleWithFixedDelay(() -> attempt(arrivals::confirm), 30, 30, TimeUnit.SECONDS);
        scheduler.scheduleWithFixedDelay(() -> attempt(() -> blobs.purge(UNFINISHED, UNNAMED)), 2, 24, TimeUnit.HOURS);
    }

    private void prove() {
        blobs.proveSince(clock.instant().minus(UNPROVEN));
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The contents of attachments could not be looked after", e);
        }
    }
}
