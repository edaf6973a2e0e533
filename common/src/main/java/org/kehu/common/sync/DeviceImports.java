package org.kehu.common.sync;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Command;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.Reason;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.importing.run.ImportDesk;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Imports on a device: decided at once on what it holds, queued for the server, and noted in the same transaction. */
public final class DeviceImports implements ImportDesk {
    private final ClientStore store;
    private final LocalDoor door;
    private final LocalCommands commands;
    private final Giving giving;
    private final Supplier<UUID> ids;

    /** Gives a unit of commands, as everything is given on the device. */
    @FunctionalInterface
    public interface Giving {
        /** @param along done in the same transaction, unless the commands are refused */
        Submitted give(UUID operation, List<Command> unit, Consumer<ClientTx> along);
    }

    public DeviceImports(ClientStore store, LocalDoor door, LocalCommands commands, Giving giving, Supplier<UUID> ids) {
        this.store = store;
        this.door = door;
        this.commands = commands;
        this.giving = giving;
        this.ids = ids;
    }

    @Override
    public RecordSchema schema() {
        return door.catalog().schema();
    }

    @Override
    public Configuration configuration() {
        return store.read(ClientTx::configuration);
    }

    @Override
    public RecordAccess access() {
        return door.catalog().policy().accessOf(configuration(), door.user());
    }

    @Override
    public Instant now() {
        return store.read(ClientTx::state).guess(door.clock());
    }

    @Override
    public UUID newId() {
        return ids.get();
    }

    @Override
    public void each(RecordType type, Consumer<CrmRecord> visitor) {
        RecordQuery query = RecordQuery.of(type).limit(Page.MOST);
        List<CrmRecord> some = list(query);
        while (!some.isEmpty()) {
            some.forEach(visitor);
            UUID last = some.get(some.size() - 1).id();
            Page next = query.page().from(new Page.Place(List.of(), last));
            some = some.size() < Page.MOST ? List.of() : list(query.page(next));
        }
    }

    @Override
    public List<CrmRecord> list(RecordQuery query) {
        return store.read(tx -> tx.list(query));
    }

    @Override
    public Map<UUID, CrmRecord> find(RecordType type, Collection<UUID> ids) {
        return store.read(tx -> {
            Map<UUID, CrmRecord> found = new HashMap<>();
            for (UUID id : ids) {
                CrmRecord record = tx.find(type, id);
                if (record != null) {
                    found.put(id, record);
                }
            }
            return found;
        });
    }

    @Override
    public List<@Nullable Reason> judge(List<Command> asked) {
        return asked.isEmpty() ? List.of() : commands.judge(asked);
    }

    @Override
    public @Nullable Reason run(UUID operation, List<Command> unit, Map<String, @Nullable String> notes) {
        UnitDecision decision = commands.submit(operation, unit, tx -> notes.forEach(tx.notes()::put))
                .decision();
        return decision instanceof UnitDecision.Refused refused ? refused.reason() : null;
    }

    @Override
    public void note(Map<String, @Nullable String> notes) {
        store.transact(tx -> {
            notes.forEach(tx.notes()::put);
            return true;
        });
    }

    @Override
    public @Nullable String noted(String name) {
        return store.<@Nullable String>read(tx -> tx.notes().get(name));
    }
}
