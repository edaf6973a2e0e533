package org.kehu.common.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/**
 * Takes back what an operation did. Refused, naming the field, where somebody has changed it since.
 *
 * @param records the records that the operation changed
 * @param part true if others take back what it did to further records: an operation of many units is taken back by as many
 */
public record Undo(
        UUID operation, Set<RecordRef> records, @Nullable Boolean part) implements Command {
    private static final Set<String> STAMPS =
            Set.of(SystemFields.MODIFIED_AT.name(), SystemFields.MODIFIED_BY.name(), SystemFields.DELETED_AT.name());

    public Undo {
        records = Set.copyOf(records);
    }

    public Undo(UUID operation, Set<RecordRef> records) {
        this(operation, records, null);
    }

    /**
     * What takes an operation back, a command for each unit of it.
     *
     * @param records what it changed last comes first
     */
    public static List<Undo> units(UUID operation, Collection<RecordRef> records) {
        List<RecordRef> all = List.copyOf(new LinkedHashSet<>(records));
        List<Undo> units = new ArrayList<>();
        Boolean part = all.size() > CommandUnit.MOST ? true : null;
        for (int from = 0; from < all.size(); from += CommandUnit.MOST) {
            List<RecordRef> some = all.subList(from, Math.min(all.size(), from + CommandUnit.MOST));
            units.add(new Undo(operation, Set.copyOf(some), part));
        }
        return units;
    }

    @Override
    public boolean followsRedirects() {
        return false;
    }

    @Override
    public boolean mayWriteHistory() {
        return true;
    }

    /** A redirect goes with what it leads to, and is nobody's to edit. */
    @Override
    public List<Touch> touches(RecordSchema schema) {
        return records.stream()
                .filter(ref -> !ref.type().equals(Redirect.TYPE.name()))
                .sorted()
                .map(ref -> new Touch(ref, RecordAction.EDIT))
                .toList();
    }

    @Override
    public Decision decide(Facts facts) {
        List<RecordPatch> backwards = backwards(facts);
        Map<RecordRef, CrmRecord> before = new LinkedHashMap<>();
        Map<RecordRef, CrmRecord> after = new LinkedHashMap<>();
        Map<RecordRef, RecordPatch.Action> actions = new HashMap<>();
        for (RecordPatch patch : backwards) {
            RecordRef ref = patch.record();
            CrmRecord now =
                    after.computeIfAbsent(ref, key -> facts.get(facts.schema().type(key.type()), key.id()));
            before.putIfAbsent(ref, now);
            actions.put(ref, inverse(patch.action(), actions.get(ref)));
            after.put(ref, takeBack(facts, now, patch));
        }
        List<RecordPatch> patches = new ArrayList<>();
        before.forEach((ref, was) -> {
            if (actions.get(ref) == RecordPatch.Action.RESTORE && !Boolean.TRUE.equals(part)) {
                requireParent(facts, was, actions);
            }
            RecordPatch patch = RecordPatch.between(was, Objects.requireNonNull(after.get(ref)), actions.get(ref));
            if (patch != null) {
                patches.add(patch);
            }
        });
        return Decision.accepted(patches);
    }

    private static void requireParent(Facts facts, CrmRecord record, Map<RecordRef, RecordPatch.Action> actions) {
        Field<UUID> link = record.type().parent();
        UUID parent = link == null ? null : record.get(link);
        boolean comesToo = link != null
                && parent != null
                && actions.get(new RecordRef(String.valueOf(link.target()), parent)) == RecordPatch.Action.RESTORE;
        if (!comesToo) {
            RestoreRecord.requireParent(facts, record);
        }
    }

    private List<RecordPatch> backwards(Facts facts) {
        List<RecordPatch> backwards = new ArrayList<>();
        for (RecordPatch patch : facts.operation(operation)) {
            RecordRef ref = patch.record();
            if (records.contains(ref)) {
                backwards.add(patch);
            } else if (!Boolean.TRUE.equals(part)) {
                throw new Refusal("undo_not_whole", ref.type(), ref.id().toString());
            }
        }
        if (backwards.isEmpty()) {
            throw new Refusal("nothing_to_undo");
        }
        Collections.reverse(backwards);
        return backwards;
    }

    private static RecordPatch.Action inverse(RecordPatch.Action action, RecordPatch.@Nullable Action later) {
        return switch (action) {
            case CREATE, RESTORE -> RecordPatch.Action.DELETE;
            case DELETE -> RecordPatch.Action.RESTORE;
            case UPDATE -> later == null ? RecordPatch.Action.UPDATE : later;
        };
    }

    private CrmRecord takeBack(Facts facts, CrmRecord record, RecordPatch patch) {
        if (patch.action() == RecordPatch.Action.CREATE) {
            requireUntouched(facts, record, patch);
            return record;
        }
        if (patch.action() == RecordPatch.Action.RESTORE) {
            requireNoChildren(facts, record);
        }
        CrmRecord result = record;
        for (Map.Entry<String, Change> entry : patch.changes().entrySet()) {
            Field<?> field = record.type().field(entry.getKey());
            if (!STAMPS.contains(field.name()) && !field.isDerived()) {
                result = takeBack(facts, result, field, entry.getValue());
            }
        }
        return result;
    }

    /** What others have worked on since is not unmade. */
    private void requireUntouched(Facts facts, CrmRecord record, RecordPatch made) {
        for (Map.Entry<String, Change> entry : made.changes().entrySet()) {
            Field<?> field = record.type().field(entry.getKey());
            if (isPersonal(record.type(), field)
                    && entry.getValue() instanceof Change.Set set
                    && !Objects.equals(record.get(field), set.after())) {
                throw new Refusal(Reason.of(record.type(), field, "changed_since", record.title()));
            }
        }
        requireNoChildren(facts, record);
    }

    /** It goes back into the bin, and may not leave there alone what was hung on it meanwhile. */
    private void requireNoChildren(Facts facts, CrmRecord record) {
        for (RecordType child : facts.schema().childrenOf(record.type())) {
            for (CrmRecord one : facts.children(child, record.id())) {
                if (!one.isDeleted() && !records.contains(one.ref())) {
                    throw new Refusal("undo_has_children", record.type().name(), record.title(), child.name());
                }
            }
        }
    }

    /** Whether somebody gave the value: the number that a device gave gives way to the server's, and that is no change since. */
    private static boolean isPersonal(RecordType type, Field<?> field) {
        Numbering numbering = type.numbering();
        boolean number = numbering != null && numbering.number() == field;
        return !number && !STAMPS.contains(field.name()) && !field.isDerived();
    }

    private static <V> CrmRecord takeBack(Facts facts, CrmRecord record, Field<V> field, Change change) {
        RecordType type = record.type();
        if (facts.access().level(type, field) != FieldLevel.EDIT) {
            throw new Refusal(Reason.of(type, field, "no_right_to_field"));
        }
        if (change instanceof Change.Set set && !Objects.equals(record.get(field), set.after())) {
            throw new Refusal(Reason.of(type, field, "changed_since", record.title()));
        }
        Change inverse = change.inverse();
        return inverse == null ? record : inverse.applyTo(record, field);
    }
}
