package org.kehu.server.sync.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.kehu.common.sync.ServerCore;
import org.kehu.server.backup.control.UnknownPlaces;
import org.kehu.server.commands.control.CommandDoor;
import org.kehu.server.records.control.RecordStore;

/** The core of sync over the records of this server. */
@ApplicationScoped
public class SyncCore {
    @Inject
    private RecordStore records;

    @Inject
    private CommandDoor door;

    @Inject
    private InstantSource clock;

    @Inject
    private UnknownPlaces unknownPlaces;

    private ServerCore core;

    @PostConstruct
    void open() {
        core = new ServerCore(records.transactions(), door.door(), new OpenWork(), clock::instant, unknownPlaces::note);
    }

    public ServerCore get() {
        return core;
    }
}
