package org.kehu.common.command;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Brings a record in from elsewhere, made or brought up to date. May set what only verbs set, creation times and authors;
 * all rules still run. What is there already is changed only by who may edit it, and handed over by who may hand over.
 *
 * @param id derived from the key of the source, so that the same source gives the same record
 * @param batch the import that it belongs to
 * @param fresh true if the id was made for this: a device that does not hold such a record knows then that there is none
 */
public record ImportRecord(
        UUID id, FieldValues values, String batch, @Nullable Boolean fresh) implements Command {
    /** The right that it needs. */
    public static final String IMPORT_HISTORY = "import-history";

    public ImportRecord(UUID id, FieldValues values, String batch) {
        this(id, values, batch, null);
    }

    @Override
    public String permission() {
        return IMPORT_HISTORY;
    }

    @Override
    public boolean mayWriteHistory() {
        return true;
    }

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return CreateRecord.parent(schema, values).stream().toList();
    }

    @Override
    public List<FieldWrite> writes() {
        return values.values().keySet().stream()
                .map(name -> new FieldWrite(values.type(), name))
                .toList();
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        return new GivenValues(id, values);
    }

    @Override
    public Decision decide(Facts facts) {
        RecordType type = facts.schema().type(values.type());
        CrmRecord found = found(facts, type);
        CrmRecord start = found == null ? CrmRecord.blank(type, id) : found;
        CrmRecord filled = CreateRecord.filled(start, values);
        if (found != null) {
            requireMayChange(facts, found, filled);
        }
        CrmRecord after = found == null ? facts.begun(filled) : filled;
        CreateRecord.checkMayCreate(facts, after);
        RecordPatch.Action action = found == null ? RecordPatch.Action.CREATE : RecordPatch.Action.UPDATE;
        RecordPatch patch = RecordPatch.between(start, after, action);
        return patch == null ? Decision.accepted() : Decision.accepted(patch);
    }

    private @Nullable CrmRecord found(Facts facts, RecordType type) {
        try {
            return facts.find(type, id);
        } catch (UnknownFact unknown) {
            if (Boolean.TRUE.equals(fresh)) {
                return null;
            }
            throw unknown;
        }
    }

    /** The right to import takes nothing away from anybody: it needs what an edit needs. */
    private static void requireMayChange(Facts facts, CrmRecord found, CrmRecord filled) {
        facts.require(RecordAction.EDIT, found);
        Field<UUID> parent = found.type().parent();
        if (parent != null && !Objects.equals(found.get(parent), filled.get(parent))) {
            throw new Refusal(Reason.of(found.type(), parent, "parent_is_fixed"));
        }
    }
}
