package org.kehu.server.commands.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.kehu.common.Kehu;
import org.kehu.common.command.Actor;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Door;
import org.kehu.common.command.ServerDoor;
import org.kehu.common.command.ServerSide;
import org.kehu.common.command.Verdict;
import org.kehu.server.identity.control.IdentityStore;
import org.kehu.server.records.control.RecordStore;

/** The one door of this node: whoever writes a record hands a unit to it, outside of any transaction of his own. */
@ApplicationScoped
public class CommandDoor {
    @Inject
    private RecordStore records;

    @Inject
    private IdentityStore identity;

    @Inject
    private InstantSource clock;

    @Inject
    private Event<LogGrown> grown;

    private ServerDoor door;

    @PostConstruct
    void open() {
        SecureRandom random = new SecureRandom();
        door = new ServerDoor(
                records.transactions(),
                new Door<>(Kehu.CATALOG, new ServerSide(identity::deviceName)),
                clock::instant,
                random::nextLong,
                head -> grown.fire(new LogGrown(head)));
    }

    /** Decides a unit; its verdict is durable when this returns. */
    public Verdict push(Actor actor, CommandUnit unit, byte[] hash) {
        Verdict verdict = door.push(actor, unit, hash);
        records.makeDurable();
        return verdict;
    }

    /** For whoever pushes many units and then calls {@link RecordStore#makeDurable()} once. */
    public ServerDoor door() {
        return door;
    }
}
