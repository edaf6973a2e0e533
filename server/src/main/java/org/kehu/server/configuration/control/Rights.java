package org.kehu.server.configuration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Configuration;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.server.commands.control.CommandDoor;

/**
 * The configuration for reads: never older than a second, and what this node committed itself is seen at once. Writes are
 * judged by the door, with the configuration as of their commit.
 */
@ApplicationScoped
public class Rights {
    private static final long NANOS_FRESH = 1_000_000_000L;

    @Inject
    private CommandDoor door;

    private final AtomicLong asked = new AtomicLong(System.nanoTime() - NANOS_FRESH);

    public Configuration configuration() {
        long last = asked.get();
        long now = System.nanoTime();
        if (now - last >= NANOS_FRESH && asked.compareAndSet(last, now)) {
            return door.door().configuration();
        }
        Configuration known = door.door().known();
        return known.seq() < 0 ? door.door().configuration() : known;
    }

    public RecordAccess of(UUID user) {
        return Kehu.CATALOG.policy().accessOf(configuration(), user);
    }

    /** Whether the person is one of this ledger's and has not left. */
    public boolean isActive(UUID user) {
        CrmRecord person = configuration().find(User.TYPE, user);
        return person != null && !person.isDeleted() && person.is(User.ACTIVE);
    }
}
