package org.kehu.server.configuration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Configuration;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.server.commands.control.CommandDoor;
import org.kehu.server.records.control.RecordStore;

/**
 * The configuration for reads: what any node committed before a request began is seen by it. Writes are judged by the door, with
 * the configuration as of their commit.
 */
@ApplicationScoped
public class Rights {
    @Inject
    private CommandDoor door;

    @Inject
    private RecordStore records;

    /** At the beginning of each request. Of an embedded database nobody but this node could have changed anything. */
    public void ask() {
        if (records.isShared()) {
            door.door().configuration();
        }
    }

    /** As of the last {@link #ask} or later. */
    public Configuration configuration() {
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
