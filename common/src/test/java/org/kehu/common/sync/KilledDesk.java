package org.kehu.common.sync;

import java.time.Instant;
import java.util.Collection;
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
import org.kehu.common.importing.run.ImportDesk;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** The same desk until it is switched off. */
final class KilledDesk implements ImportDesk {
    /** What ends it. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final DeviceImports desk;
    private final boolean behind;
    private int left;

    KilledDesk(DeviceImports desk, int left, boolean behind) {
        this.desk = desk;
        this.left = left;
        this.behind = behind;
    }

    private <T extends @Nullable Object> T stored(Supplier<T> storing) {
        boolean now = left-- == 0;
        if (now && !behind) {
            throw new Killed();
        }
        T stored = storing.get();
        if (now) {
            throw new Killed();
        }
        return stored;
    }

    @Override
    public RecordSchema schema() {
        return desk.schema();
    }

    @Override
    public Configuration configuration() {
        return desk.configuration();
    }

    @Override
    public RecordAccess access() {
        return desk.access();
    }

    @Override
    public Instant now() {
        return desk.now();
    }

    @Override
    public UUID newId() {
        return desk.newId();
    }

    @Override
    public void each(RecordType type, Consumer<CrmRecord> visitor) {
        desk.each(type, visitor);
    }

    @Override
    public List<CrmRecord> list(RecordQuery query) {
        return desk.list(query);
    }

    @Override
    public Map<UUID, CrmRecord> find(RecordType type, Collection<UUID> ids) {
        return desk.find(type, ids);
    }

    @Override
    public List<@Nullable Reason> judge(List<Command> commands) {
        return desk.judge(commands);
    }

    @Override
    public @Nullable Reason run(UUID operation, List<Command> unit, Map<String, @Nullable String> notes) {
        return this.<@Nullable Reason>stored(() -> desk.run(operation, unit, notes));
    }

    @Override
    public void note(Map<String, @Nullable String> notes) {
        stored(() -> {
            desk.note(notes);
            return true;
        });
    }

    @Override
    public @Nullable String noted(String name) {
        return desk.noted(name);
    }
}
