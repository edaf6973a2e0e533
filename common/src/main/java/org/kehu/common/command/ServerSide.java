package org.kehu.common.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.RecordRef;

/** The server holds everything, gives the numbers and knows from its log who wrote what. */
public final class ServerSide implements Side<ServerTx> {
    /** A field that was not written in so many changes of its record was not written lately. */
    private static final int CHANGES = 200;

    private final UnaryOperator<String> deviceNames;
    private final LoggedOperations operations = new LoggedOperations();

    /** @param deviceNames what people call a device, by the id that an actor carries */
    public ServerSide(UnaryOperator<String> deviceNames) {
        this.deviceNames = deviceNames;
    }

    public ServerSide() {
        this(UnaryOperator.identity());
    }

    @Override
    public boolean holdsEverything() {
        return true;
    }

    @Override
    public String number(ServerTx tx, CrmRecord record) {
        Numbering numbering = Objects.requireNonNull(record.type().numbering());
        return numbering.format(tx.nextNumber(record.type().name(), numbering.first()));
    }

    @Override
    public DoneOperation operation(ServerTx tx, UUID operation, UUID user) {
        return operations.of(tx.operations(), OwnOperation.meant(tx, operation, user));
    }

    @Override
    public Map<RecordRef, Set<String>> untold(ServerTx tx, Actor giver, List<CrmRecord> records, LogPlace told) {
        UntoldChanges changes = new UntoldChanges(tx, giver, told);
        Map<RecordRef, Set<String>> untold = new LinkedHashMap<>();
        for (CrmRecord record : records) {
            Set<String> fields = changes.of(record);
            if (fields != null) {
                untold.put(record.ref(), fields);
            }
        }
        return untold;
    }

    @Override
    public @Nullable Author author(ServerTx tx, CrmRecord record, Field<?> field) {
        List<LogRow> rows = tx.history(record.ref(), CHANGES);
        for (int i = rows.size() - 1; i >= 0; i--) {
            LogRow row = rows.get(i);
            if (row.changes().containsKey(field.name())) {
                Actor actor = row.actor();
                return new Author(actor.user(), row.happenedAt(), deviceNames.apply(actor.device()));
            }
        }
        return null;
    }
}
