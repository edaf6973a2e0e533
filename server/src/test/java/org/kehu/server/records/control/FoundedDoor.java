package org.kehu.server.records.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.Door;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerDoor;
import org.kehu.common.command.ServerSide;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;
import org.kehu.common.setup.Founding;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.sync.PushRequest;
import org.kehu.common.sync.ServerCore;
import org.kehu.common.sync.UnitCodec;

/** A door on a database with a ledger that has just been founded. */
public final class FoundedDoor {
    private static final UnitCodec UNITS = new UnitCodec(Kehu.CATALOG.commands());

    private final StoreDatabase database;
    private final ServerDoor door;
    private final AtomicLong tags = new AtomicLong();

    public FoundedDoor(StoreDatabase database) {
        this(database, Instant::now);
    }

    FoundedDoor(StoreDatabase database, Supplier<Instant> clock) {
        this.database = database;
        this.door = new ServerDoor(
                database.store(), new Door<>(Kehu.CATALOG, new ServerSide()), clock, tags::incrementAndGet, head -> {});
        Founding founding =
                new Founding("Kehu", Language.ENGLISH, "CNY", "Asia/Shanghai", "admin", PersonName.of("Li", "Na"));
        push(Actor.SYSTEM, ServerSetup.unit(founding, clock.get()));
    }

    public static Actor administrator() {
        return new Actor(ServerSetup.ADMINISTRATOR, "test");
    }

    static CommandUnit unit(Command... commands) {
        List<CommandCall> calls = new ArrayList<>();
        for (Command command : commands) {
            calls.add(new CommandCall(UUID.randomUUID(), command, Instant.now(), Instant.EPOCH));
        }
        UUID id = UUID.randomUUID();
        return new CommandUnit(id, id, 0, calls);
    }

    Verdict push(Actor actor, CommandUnit unit) {
        return door.push(actor, unit, UnitCodec.hash(UNITS.write(unit)));
    }

    /** As they come from a device: together where that can be done. */
    List<Verdict> pushAll(Actor actor, List<CommandUnit> units) {
        ServerCore core = new ServerCore(database.store(), door, user -> List.of(), Instant::now);
        PushRequest request = new PushRequest(
                actor.device(), null, units.stream().map(UNITS::write).toList());
        return core.push(actor.user(), request).verdicts();
    }

    public Verdict push(Actor actor, Command command) {
        return push(actor, unit(command));
    }

    public UUID create(FieldValues values) {
        UUID id = UUID.randomUUID();
        Verdict verdict = push(administrator(), new CreateRecord(id, values, null));
        if (!verdict.isApplied()) {
            throw new IllegalStateException(verdict.toString());
        }
        return id;
    }

    UUID customer() {
        return create(FieldValues.of(Customer.TYPE).with(Customer.NAME, "Land of Toys"));
    }

    UUID first(RecordType configuration) {
        return door.configuration().all(configuration).get(0).id();
    }

    /** Somebody who may do everything. */
    Actor colleague(String login) {
        UUID user = create(FieldValues.of(User.TYPE)
                .with(User.LOGIN, login)
                .with(User.NAME, PersonName.of("Han", login))
                .with(User.DEPARTMENT, ServerSetup.ROOT_DEPARTMENT));
        CrmRecord role = door.configuration().all(Role.TYPE).stream()
                .filter(one -> one.members(Role.PERMISSIONS).contains(RecordAccess.ADMINISTER))
                .findFirst()
                .orElseThrow();
        create(FieldValues.of(RoleAssignment.TYPE)
                .with(RoleAssignment.USER, user)
                .with(RoleAssignment.ROLE, role.id()));
        return new Actor(user, login);
    }

    /** Gives the units at the same moment, each from a thread of its own; the verdicts in their order. */
    List<Verdict> race(List<Actor> actors, List<CommandUnit> units) throws InterruptedException, ExecutionException {
        return Race.of(units.size(), place -> push(actors.get(place), units.get(place)));
    }

    CrmRecord find(RecordType type, UUID id) {
        return java.util.Objects.requireNonNull(database.store().transact(tx -> tx.find(type, id)));
    }

    List<LogRow> log() {
        return database.store().transact(tx -> tx.log(0, 100_000));
    }
}
