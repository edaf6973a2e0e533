package org.kehu.server.sync.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Actor;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.ServerTx;
import org.kehu.common.organisation.CarriedReach;
import org.kehu.common.organisation.CarryAtMost;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.sync.CarriedCount;
import org.kehu.common.sync.UnitCodec;
import org.kehu.server.commands.control.CommandDoor;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.records.control.RecordStore;

/**
 * Counts what people's devices carry, and says by a command how far that reaches where it would be too much. What several nodes
 * say of one person at the same time is the same, or the next one to count mends it.
 */
@ApplicationScoped
public class BookWeighing {
    @Inject
    private RecordStore records;

    @Inject
    private CommandDoor door;

    @Inject
    private Rights rights;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = "kehu.device.book.records")
    private long most;

    /** The configuration by which a person's devices were last weighed because his rights had changed. */
    private final Map<UUID, Long> weighed = new ConcurrentHashMap<>();

    /** Before somebody's device begins to take all that it is to carry. */
    public void weigh(UUID user) {
        Configuration now = door.door().configuration();
        CrmRecord person = now.find(User.TYPE, user);
        if (person != null && !person.isDeleted()) {
            weigh(now, List.of(person));
        }
    }

    /**
     * Before somebody's device is told what changed since it chose by other rights: by those of now it may be far more.
     *
     * @param fingerprint of the rights by which what the device holds was chosen
     */
    public void weighAnew(UUID user, String fingerprint) {
        if (rights.of(user).fingerprint().equals(fingerprint)) {
            return;
        }
        long seq = rights.configuration().seq();
        if (!Long.valueOf(seq).equals(weighed.put(user, seq))) {
            weigh(user);
        }
    }

    /** @return for how many people it is another reach now */
    public int weighAll() {
        Configuration now = door.door().configuration();
        return weigh(now, now.all(User.TYPE));
    }

    private int weigh(Configuration now, Collection<CrmRecord> people) {
        Map<UUID, Scope> others = records.transactions().transact(tx -> others(tx, now, people));
        others.forEach(this::tell);
        return others.size();
    }

    private Map<UUID, Scope> others(ServerTx tx, Configuration now, Collection<CrmRecord> people) {
        CarriedCount count = new CarriedCount(tx, Kehu.SCHEMA);
        long everything = count.atMost(RecordAccess.ofSystem(Kehu.SCHEMA));
        Map<UUID, Scope> others = new LinkedHashMap<>();
        for (CrmRecord person : people) {
            Scope reach = CarriedReach.of(person);
            // nobody's device carries more than there is: in most ledgers nothing else need be counted
            Scope chosen = everything <= most / 2
                    ? Scope.ALL
                    : CarriedReach.chosen(reach, other -> count.of(access(now, person, other)), most);
            if (chosen != reach) {
                others.put(person.id(), chosen);
            }
        }
        return others;
    }

    private static RecordAccess access(Configuration now, CrmRecord person, Scope reach) {
        Configuration then = now.with(List.of(CarriedReach.with(person, reach)));
        return Kehu.CATALOG.policy().accessOf(then, person.id());
    }

    private void tell(UUID user, Scope reach) {
        UUID unit = UUID.randomUUID();
        Instant now = clock.instant();
        CommandCall call = new CommandCall(Ids.derived(unit, "command"), new CarryAtMost(user, reach), now, now);
        door.push(Actor.SYSTEM, new CommandUnit(unit, unit, 0, List.of(call)), UnitCodec.hash(unit.toString()));
    }
}
