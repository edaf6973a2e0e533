package org.kehu.common.sync;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.DeviceBook;
import org.kehu.common.access.Masked;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.ServerTx;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** What one person's devices hold, as of one transaction. Records are loaded by lists of ids and remembered. */
final class Sight {
    private final ServerTx tx;
    private final RecordSchema schema;
    private final RecordAccess access;
    private final Map<RecordRef, CrmRecord> known = new HashMap<>();
    private final Set<RecordRef> asked = new HashSet<>();
    private final Meaning meaning;

    Sight(ServerTx tx, RecordSchema schema, RecordAccess access) {
        this.tx = tx;
        this.schema = schema;
        this.access = access;
        this.meaning = new Meaning(tx, schema);
    }

    /** Loads records and all above them, a statement per type. */
    void load(Collection<RecordRef> refs) {
        Set<RecordRef> missing =
                refs.stream().filter(ref -> !asked.contains(ref)).collect(Collectors.toSet());
        if (missing.isEmpty()) {
            return;
        }
        asked.addAll(missing);
        Map<String, List<RecordRef>> byType = missing.stream().sorted().collect(Collectors.groupingBy(RecordRef::type));
        Set<RecordRef> above = new HashSet<>();
        byType.forEach((name, some) -> {
            List<UUID> ids = some.stream().map(RecordRef::id).toList();
            tx.findAll(schema.type(name), ids).forEach(record -> {
                known.put(record.ref(), record);
                addParent(above, record);
            });
        });
        load(above);
    }

    /** Remembers records that were read otherwise, and loads all above them. */
    void take(Collection<CrmRecord> records) {
        Set<RecordRef> above = new HashSet<>();
        for (CrmRecord record : records) {
            asked.add(record.ref());
            known.put(record.ref(), record);
            addParent(above, record);
        }
        load(above);
    }

    private static void addParent(Set<RecordRef> to, CrmRecord record) {
        RecordRef parent = DecidingTx.parentOf(record);
        if (parent != null) {
            to.add(parent);
        }
    }

    @Nullable CrmRecord find(RecordRef ref) {
        load(List.of(ref));
        return known.get(ref);
    }

    /** The record as a device holds it; null if it does not, or if there is nothing to hold. */
    @Nullable CrmRecord of(@Nullable CrmRecord record) {
        if (record == null) {
            return null;
        }
        if (record.type().isConfiguration()) {
            return masked(record);
        }
        Set<String> keys = record.isDeleted() ? null : rootKeys(record);
        return keys != null && isCarried(record, keys) ? masked(record) : null;
    }

    /** The record as its reader may see it, whether his devices carry it or not; null if he may not, or it is in the bin. */
    @Nullable CrmRecord seen(@Nullable CrmRecord record) {
        if (record == null || record.type().isConfiguration()) {
            return of(record);
        }
        Set<String> keys = record.isDeleted() ? null : rootKeys(record);
        return keys != null && access.reader(record.type()).opens(keys) ? masked(record) : null;
    }

    private boolean isCarried(CrmRecord record, Set<String> rootKeys) {
        RecordType type = record.type();
        DeviceBook book = access.book(type);
        return book.surelyCarries(rootKeys)
                || (book.mayCarry(rootKeys) && meaning.isMeant(type, record.id(), book.queries(), () -> known(type)));
    }

    private List<UUID> known(RecordType type) {
        return known.values().stream()
                .filter(one -> one.type() == type)
                .map(CrmRecord::id)
                .toList();
    }

    CrmRecord masked(CrmRecord record) {
        return Masked.view(record, access);
    }

    /** The scope keys that say who may see a record; null if it hangs on nothing. */
    @Nullable Set<String> rootKeys(CrmRecord record) {
        CrmRecord at = record;
        while (at != null) {
            Field<UUID> link = at.type().parent();
            UUID parent = link == null ? null : at.get(link);
            if (link == null || parent == null) {
                return at.type().scopes().keys(at);
            }
            at = find(new RecordRef(Objects.requireNonNull(link.target()), parent));
        }
        return null;
    }
}
