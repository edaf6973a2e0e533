package org.kehu.common.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** What a page tells a device of the records that it comes upon. */
final class Told {
    private final RecordSchema schema;
    private final Sight sight;
    private final RightsSince rights;
    private final List<CrmRecord> puts = new ArrayList<>();
    private final List<RecordRef> deletes = new ArrayList<>();
    private final List<RecordRef> leaves = new ArrayList<>();
    private final List<FieldsNow> fields = new ArrayList<>();

    Told(RecordSchema schema, Sight sight, RightsSince rights) {
        this.schema = schema;
        this.sight = sight;
        this.rights = rights;
    }

    /**
     * Records that changed, or whose root did: put, or gone if the device may hold them. What was thrown away after it had been
     * taken from the reader leaves: of what is merely deleted, a device may remember what it did to it.
     *
     * @param scopes keys that the root of each had
     * @param uprooted those that hung on another root: which keys that one had since a device took them from it, nobody knows any
     *     more, so that they leave every device that may not see them
     */
    void changed(Map<RecordRef, Set<String>> scopes, Set<RecordRef> uprooted) {
        sight.load(scopes.keySet());
        scopes.forEach((ref, keys) -> {
            CrmRecord record = sight.find(ref);
            CrmRecord visible = sight.of(record);
            if (visible != null) {
                puts.add(visible);
            } else if (uprooted.contains(ref) || rights.mayBeHeld(schema.type(ref.type()), keys)) {
                (isDeletedInSight(record) ? deletes : leaves).add(ref);
            }
        });
    }

    private boolean isDeletedInSight(@Nullable CrmRecord record) {
        if (record == null) {
            return true;
        }
        Set<String> keys = record.isDeleted() ? sight.rootKeys(record) : null;
        return keys != null && rights.now().reader(record.type()).opens(keys) && !rights.isMaskChanged(record.type());
    }

    /** Children of a root whose keys changed. */
    void moved(List<CrmRecord> children, Set<String> rootKeys) {
        sight.take(children);
        Map<RecordRef, Set<String>> scopes = new LinkedHashMap<>();
        children.forEach(record -> scopes.put(record.ref(), withNow(rootKeys, record)));
        changed(scopes, Set.of());
    }

    private Set<String> withNow(Set<String> keys, CrmRecord record) {
        Set<String> all = new HashSet<>(keys);
        Set<String> now = sight.rootKeys(record);
        all.addAll(now == null ? Set.of() : now);
        return all;
    }

    /** Records as they were and are, seen by other rights: told only if that makes a difference. */
    void judgedAnew(List<CrmRecord> records) {
        sight.take(records);
        records.forEach(this::judgedAnew);
    }

    private void judgedAnew(CrmRecord record) {
        RecordType type = record.type();
        Set<String> keys = type.isConfiguration() ? Set.of() : sight.rootKeys(record);
        CrmRecord visible = sight.of(record);
        if (visible == null) {
            if (!record.isDeleted() && keys != null && rights.mayBeHeld(type, keys)) {
                leaves.add(record.ref());
            }
        } else if (!type.isConfiguration() && keys != null && !rights.isHeld(type, keys)) {
            puts.add(visible);
        } else if (rights.isMaskChanged(type)) {
            Set<String> withheld = new HashSet<>();
            rights.earlier().forEach(access -> withheld.addAll(access.withheld(type)));
            fields.add(FieldsNow.of(visible, withheld));
        }
    }

    ChangesPage page(ChangesRequest asked, Position next, @Nullable PullPlace place, long head, Instant now) {
        return new ChangesPage(
                SyncAction.OK,
                asked.after(),
                asked.place(),
                next,
                place == null ? null : place.write(),
                head,
                place != null || next.seq() < head,
                now,
                rights.now().fingerprint(),
                puts,
                deletes,
                leaves,
                fields);
    }
}
