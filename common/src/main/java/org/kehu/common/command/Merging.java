package org.kehu.common.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.SetAside;
import org.kehu.common.record.SystemFields;
import org.kehu.common.record.Trait;

/**
 * Changes of one record, merged field by field with what others did since. Where two values meet, the later arrival wins and
 * the other is set aside in the record; a guarded field keeps what it has and the change is refused, unless it withdraws a consent.
 */
final class Merging {
    /** Values kept beside one field; what was set aside before those is in the log. */
    private static final int MOST_BESIDE = 5;

    private final Facts facts;
    private final CrmRecord record;
    private final Map<String, Change> merged = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Set<String> added = new HashSet<>();
    private final Set<String> removed = new HashSet<>();

    Merging(Facts facts, CrmRecord record) {
        this.facts = facts;
        this.record = record;
    }

    @SuppressWarnings("unchecked")
    <V> void change(Field<V> field, Change change) {
        if (!(change instanceof Change.Set set)) {
            merged.put(field.name(), change);
            return;
        }
        V current = record.get(field);
        if (Objects.equals(current, set.after())) {
            return;
        }
        if (!Objects.equals(current, set.before())) {
            meet(field, current, set);
        }
        letGo(field, (V) set.after());
        merged.put(field.name(), new Change.Set(current, set.after()));
    }

    private <V> void meet(Field<V> field, @Nullable V current, Change.Set set) {
        if (field.is(Trait.CONSENT) && Boolean.FALSE.equals(set.after())) {
            return; // whatever others wrote since: who wants to be left alone is
        }
        if (field.is(Trait.GUARDED)) {
            throw new Refusal(Reason.of(
                    record.type(), field, "guarded_conflict", text(field, current), text(field, set.after())));
        }
        JsonNode lost = json(field, current);
        conflicts.add(new Conflict(record.ref(), field.name(), json(field, set.after()), lost));
        letGo(field, current);
        List<SetAside> beside = SetAside.of(record, field);
        beside.subList(Math.min(beside.size(), MOST_BESIDE - 1), beside.size()).forEach(this::remove);
        Author author = facts.author(record, field);
        added.add(new SetAside(field.name(), lost, author.user(), author.at(), author.device()).text());
    }

    /** A value that stands, or is set aside anew, need not be kept beside once more. */
    private <V> void letGo(Field<V> field, @Nullable V value) {
        SetAside.of(record, field).stream()
                .filter(one -> one.holds(field, value))
                .forEach(this::remove);
    }

    void remove(SetAside one) {
        removed.add(one.text());
    }

    Decision.Accepted decision(boolean older) {
        Set<String> gone = new HashSet<>(removed);
        gone.removeAll(added);
        if (!added.isEmpty() || !gone.isEmpty()) {
            merged.put(SystemFields.SET_ASIDE.name(), new Change.Members(added, gone));
        }
        List<RecordPatch> patches = merged.isEmpty()
                ? List.of()
                : List.of(new RecordPatch(record.ref(), RecordPatch.Action.UPDATE, merged));
        return new Decision.Accepted(patches, conflicts, older && conflicts.isEmpty());
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
