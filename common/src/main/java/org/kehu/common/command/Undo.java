package org.kehu.common.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.kehu.common.record.Ruled;
import org.kehu.common.record.SystemFields;

/**
 * Takes back what an operation did. Refused, naming the field, where somebody has changed it since; and it takes the rights
 * that what it does would take otherwise: to hand over what was handed over, to delete what was not made by oneself.
 *
 * @param records the records that the operation changed
 * @param part true if others take back what it did to further records: an operation of more records than a unit has room for
 */
public record Undo(
        UUID operation, Set<RecordRef> records, @Nullable Boolean part) implements Command {
    private static final String UNDONE = "undone_already";
    private static final Set<String> STAMPS =
            Set.of(SystemFields.MODIFIED_AT.name(), SystemFields.MODIFIED_BY.name(), SystemFields.DELETED_AT.name());

    public Undo {
        records = Set.copyOf(records);
    }

    public Undo(UUID operation, Set<RecordRef> records) {
        this(operation, records, null);
    }

    /** Whether this is why one is refused that has nothing left to take back. */
    public static boolean isUndone(Reason why) {
        return UNDONE.equals(why.code());
    }

    /** Whether this is why a part is refused before another one of the same operation, and perhaps not after that. */
    public static boolean isEarly(Reason why) {
        return UndoneChildren.OWN.equals(why.code());
    }

    /**
     * What takes an operation back, in as many commands as it has parts, each for a unit.
     *
     * @param units the records that each of its units changed, the last one first
     */
    public static List<Undo> units(UUID operation, Collection<? extends Collection<RecordRef>> units) {
        return units(operation, units, Set.of());
    }

    /** @param back what was taken back already, by such commands: only what is left is */
    public static List<Undo> units(
            UUID operation, Collection<? extends Collection<RecordRef>> units, Set<RecordRef> back) {
        UndoParts whole = new UndoParts(units);
        Boolean part = whole.isOne() ? null : true;
        return whole.left(back).stream()
                .map(records -> new Undo(operation, records, part))
                .toList();
    }

    @Override
    public boolean followsRedirects() {
        return false;
    }

    @Override
    public boolean mayWriteHistory() {
        return true;
    }

    /** A redirect is nobody's to edit: it goes with what it leads from, by the rights on both records. */
    @Override
    public List<Touch> touches(RecordSchema schema) {
        return records.stream()
                .filter(ref -> !Redirect.is(ref))
                .sorted()
                .map(ref -> new Touch(ref, RecordAction.EDIT))
                .toList();
    }

    @Override
    public Decision decide(Facts facts) {
        DoneOperation done = facts.operation(operation);
        Set<RecordRef> whole = UndoneMerges.whole(done.units(), records);
        return whole.equals(records) ? decide(facts, done) : new Undo(operation, whole, part).decide(facts, done);
    }

    private Decision decide(Facts facts, DoneOperation done) {
        UndoneLate.refuse(facts, done);
        List<Deed> deeds = deeds(done, new UndoneMerges(facts, records));
        List<Deed> backwards = new ArrayList<>(deeds);
        Collections.reverse(backwards);
        UndoneChildren children = new UndoneChildren(facts, done, records);
        Map<RecordRef, CrmRecord> before = new LinkedHashMap<>();
        Map<RecordRef, CrmRecord> after = new LinkedHashMap<>();
        Map<RecordRef, RecordPatch.Action> actions = new HashMap<>();
        for (Deed deed : backwards) {
            RecordPatch patch = deed.patch();
            RecordRef ref = patch.record();
            CrmRecord now =
                    after.computeIfAbsent(ref, key -> facts.get(facts.schema().type(key.type()), key.id()));
            before.putIfAbsent(ref, now);
            actions.put(ref, inverse(patch.action(), actions.get(ref)));
            after.put(ref, takeBack(facts, children, now, patch));
        }
        Map<RecordRef, List<Deed>> byRecord = deeds.stream().collect(Collectors.groupingBy(Deed::record));
        after.replaceAll((ref, now) -> ruled(now, byRecord.getOrDefault(ref, List.of())));
        new UndoneLives(facts, done, deeds, actions).require(before.values());
        new UndoneMerges(facts, records).requireSound(actions);
        children.requireNoneLeft();
        List<RecordPatch> patches = new ArrayList<>();
        before.forEach((ref, was) -> {
            if (isThere(was, actions.get(ref)) && was.equals(after.get(ref))) {
                return;
            }
            RecordPatch patch = RecordPatch.between(was, Objects.requireNonNull(after.get(ref)), actions.get(ref));
            if (patch != null) {
                patches.add(patch);
            }
        });
        if (patches.isEmpty() && !before.isEmpty()) {
            throw new Refusal(UNDONE);
        }
        return Decision.accepted(patches);
    }

    /** What it would delete is in the bin already, or what it would restore is out of it. */
    private static boolean isThere(CrmRecord record, RecordPatch.@Nullable Action action) {
        return switch (Objects.requireNonNull(action)) {
            case DELETE -> record.isDeleted();
            case RESTORE -> !record.isDeleted();
            case CREATE, UPDATE -> false;
        };
    }

    private List<Deed> deeds(DoneOperation done, UndoneMerges merges) {
        Set<RecordRef> all = done.units().records();
        merges.requireRights(done.units());
        RecordRef lacking =
                Boolean.TRUE.equals(part) ? done.units().parts().lacking(records) : UndoParts.first(all, records);
        if (lacking != null) {
            throw UndoneMerges.notWhole(lacking);
        }
        merges.requireTogether(done.units());
        List<Deed> deeds = done.to(records);
        if (deeds.isEmpty()) {
            throw new Refusal("nothing_to_undo");
        }
        return deeds;
    }

    private static RecordPatch.Action inverse(RecordPatch.Action action, RecordPatch.@Nullable Action later) {
        return switch (action) {
            case CREATE, RESTORE -> RecordPatch.Action.DELETE;
            case DELETE -> RecordPatch.Action.RESTORE;
            case UPDATE -> later == null ? RecordPatch.Action.UPDATE : later;
        };
    }

    private CrmRecord takeBack(Facts facts, UndoneChildren children, CrmRecord record, RecordPatch patch) {
        if (patch.action() == RecordPatch.Action.CREATE) {
            requireUntouched(record, patch);
            children.requireNoneSince(record);
            return record;
        }
        if (patch.action() == RecordPatch.Action.RESTORE) {
            children.requireNoneSince(record);
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

    /** What a rule gave before is what it gives now: its value of then would hold against it as if somebody had set it. */
    private static CrmRecord ruled(CrmRecord record, List<Deed> itsDeeds) {
        CrmRecord result = record;
        for (Ruled ruled : record.type().ruled()) {
            Deed first = itsDeeds.stream()
                    .filter(deed ->
                            deed.patch().changes().containsKey(ruled.source().name()))
                    .findFirst()
                    .orElse(null);
            result = first != null && ruled.isOverruledBy(first.patch()) ? ruled.release(result) : result;
        }
        return result;
    }

    /** What others have worked on since is not unmade. */
    private static void requireUntouched(CrmRecord record, RecordPatch made) {
        for (Map.Entry<String, Change> entry : made.changes().entrySet()) {
            Field<?> field = record.type().field(entry.getKey());
            if (isPersonal(record.type(), field)
                    && entry.getValue() instanceof Change.Set set
                    && !Objects.equals(record.get(field), set.after())) {
                throw new Refusal(record.type(), field, "changed_since", Quoted.title(record));
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
            if (Objects.equals(record.get(field), set.before())) {
                return record; // it is as it was
            }
            throw new Refusal(type, field, "changed_since", Quoted.title(record));
        }
        Change inverse = change.inverse();
        return inverse == null ? record : inverse.applyTo(record, field);
    }
}
