package org.kehu.common.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.Trait;

/**
 * Changes fields of a record, merged field by field with what others did since. Where two values meet, the later arrival
 * wins and the other is kept beside it; a guarded field keeps what it has and the edit is refused.
 *
 * @param seenRevision the revision that the person looked at
 */
public record EditRecord(FieldChanges edit, long seenRevision) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(new Touch(edit.record(), RecordAction.EDIT));
    }

    @Override
    public List<FieldWrite> writes() {
        return edit.changes().keySet().stream()
                .map(name -> new FieldWrite(edit.type(), name))
                .toList();
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord record = facts.get(facts.schema().type(edit.type()), edit.id());
        if (record.isDeleted()) {
            throw new Refusal("record_deleted", record.type().name(), record.title());
        }
        Map<String, Change> merged = new LinkedHashMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        edit.changes().forEach((name, change) -> {
            Field<?> field = record.type().field(name);
            if (field == record.type().parent()) {
                throw new Refusal(Reason.of(record.type(), field, "parent_is_fixed"));
            }
            Change result = merge(record, field, change, conflicts);
            if (result != null) {
                merged.put(name, result);
            }
        });
        boolean older = record.revision() != seenRevision && conflicts.isEmpty();
        List<RecordPatch> patches = merged.isEmpty()
                ? List.of()
                : List.of(new RecordPatch(record.ref(), RecordPatch.Action.UPDATE, merged));
        return new Decision.Accepted(patches, conflicts, older);
    }

    private static <V> @Nullable Change merge(
            CrmRecord record, Field<V> field, Change change, List<Conflict> conflicts) {
        if (!(change instanceof Change.Set set)) {
            return change;
        }
        V current = record.get(field);
        if (Objects.equals(current, set.after())) {
            return null;
        }
        if (!Objects.equals(current, set.before())) {
            if (field.is(Trait.GUARDED)) {
                throw new Refusal(Reason.of(
                        record.type(), field, "guarded_conflict", text(field, current), text(field, set.after())));
            }
            conflicts.add(new Conflict(record.ref(), field.name(), json(field, set.after()), json(field, current)));
        }
        return new Change.Set(current, set.after());
    }

    @SuppressWarnings("unchecked")
    private static <V> String text(Field<V> field, @Nullable Object value) {
        return value == null ? "–" : field.searchText((V) value);
    }

    @SuppressWarnings("unchecked")
    private static <V> JsonNode json(Field<V> field, @Nullable Object value) {
        return value == null ? JsonNodeFactory.instance.nullNode() : field.json((V) value);
    }
}
