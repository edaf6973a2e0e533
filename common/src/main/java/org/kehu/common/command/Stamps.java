package org.kehu.common.command;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/** Applies a patch and writes who and when, unless it changes nothing. */
final class Stamps {
    private Stamps() {}

    static CrmRecord apply(Passage<?> passage, RecordPatch patch, Instant when) {
        RecordType type = passage.catalog().schema().type(patch.record().type());
        CrmRecord found = passage.overlay().find(type, patch.record().id());
        CrmRecord changed = patch.applyTo(start(passage, type, patch, found));
        if (patch.action() == RecordPatch.Action.UPDATE && changed.equals(found)) {
            return changed;
        }
        UUID who = passage.actor().user();
        CrmRecord stamped = unlessPatched(changed, patch, SystemFields.MODIFIED_AT, when);
        stamped = unlessPatched(stamped, patch, SystemFields.MODIFIED_BY, who);
        switch (patch.action()) {
            case CREATE -> {
                stamped = unlessPatched(stamped, patch, SystemFields.CREATED_AT, when);
                stamped = unlessPatched(stamped, patch, SystemFields.CREATED_BY, who);
            }
            case DELETE -> stamped = stamped.with(SystemFields.DELETED_AT, when);
            case RESTORE -> stamped = stamped.with(SystemFields.DELETED_AT, null);
            case UPDATE -> stamped = ownedSince(found, stamped, when);
        }
        return stamped;
    }

    /** Whoever gets a record has it from now on, also where an undo gives it back. */
    private static CrmRecord ownedSince(@Nullable CrmRecord before, CrmRecord after, Instant when) {
        Field<UUID> owner = after.type().scopes().owner();
        Field<Instant> since = after.type().scopes().ownedSince();
        if (before == null || owner == null || since == null) {
            return after;
        }
        UUID now = after.get(owner);
        return now == null || now.equals(before.get(owner)) ? after : after.with(since, when);
    }

    private static CrmRecord start(Passage<?> passage, RecordType type, RecordPatch patch, @Nullable CrmRecord found) {
        if (patch.action() == RecordPatch.Action.CREATE) {
            boolean named = found != null && passage.access().may(RecordAction.READ, type, passage.root(found));
            if (named && found.isDeleted()) {
                throw new Refusal("record_deleted", type.name(), Quoted.title(found));
            }
            if (found != null) {
                throw new Refusal("already_exists", type.name(), found.id().toString());
            }
            return initial(CrmRecord.blank(type, patch.record().id()));
        }
        if (found == null) {
            throw passage.missing(type, patch.record().id());
        }
        return found;
    }

    private static CrmRecord initial(CrmRecord blank) {
        CrmRecord record = blank;
        for (Field<?> field : blank.type().fields()) {
            record = withInitial(record, field);
        }
        return record;
    }

    private static <V> CrmRecord withInitial(CrmRecord record, Field<V> field) {
        V initial = field.initial();
        return initial == null ? record : record.with(field, initial);
    }

    private static <V> CrmRecord unlessPatched(CrmRecord record, RecordPatch patch, Field<V> field, V value) {
        return patch.changes().containsKey(field.name()) ? record : record.with(field, value);
    }
}
