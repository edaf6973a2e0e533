package org.kehu.common.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a record was at a time: each change that came later is taken back from what it is now. So nothing need be known of the
 * time before, and what the log no longer tells lies before {@link #reach()}.
 *
 * <p>Left as they are now, since no change tells what they were: what is rolled up from other records, and what is computed
 * where this person may not see all that it may be computed from.
 */
public final class Past {
    private static final Set<String> STAMPS =
            Set.of(SystemFields.MODIFIED_AT.name(), SystemFields.MODIFIED_BY.name(), SystemFields.DELETED_AT.name());

    private final CrmRecord now;
    private final List<Step> newestFirst;

    /** What was done to the record, and when. */
    public record Step(Instant at, RecordPatch patch) {}

    /**
     * @param steps all that was done to it since some time, in the order of the log. What was done offline and came late stands
     *     where the log has it, at the time of what came before: only in that order each change begins with what the one
     *     before has left.
     */
    public Past(CrmRecord now, List<Step> steps) {
        this.now = now;
        List<Step> oldestFirst = new ArrayList<>();
        Instant reached = Instant.MIN;
        for (Step step : steps) {
            reached = step.at().isAfter(reached) ? step.at() : reached;
            oldestFirst.add(new Step(reached, step.patch()));
        }
        Collections.reverse(oldestFirst);
        this.newestFirst = List.copyOf(oldestFirst);
    }

    /** When it changed, each moment once, the earliest first. */
    public List<Instant> stops() {
        return newestFirst.stream().map(Step::at).distinct().sorted().toList();
    }

    /** From when on it is known what the record was: for ever, if it is known how it was made; null if nothing is known. */
    public @Nullable Instant reach() {
        if (newestFirst.isEmpty()) {
            return null;
        }
        Step first = newestFirst.get(newestFirst.size() - 1);
        return first.patch().action() == RecordPatch.Action.CREATE ? Instant.MIN : first.at();
    }

    /** The record after all that had been done by then; null if it was not made yet. */
    public @Nullable CrmRecord at(Instant when) {
        CrmRecord record = now;
        for (Step step : newestFirst) {
            if (!step.at().isAfter(when)) {
                break;
            }
            switch (step.patch().action()) {
                case CREATE -> {
                    return null;
                }
                case DELETE -> record = record.with(SystemFields.DELETED_AT, null);
                case RESTORE -> record = record.with(SystemFields.DELETED_AT, step.at());
                case UPDATE -> {}
            }
            record = takenBack(record, step.patch().changes());
        }
        return grown(derived(record), when);
    }

    /** A value that only grows is not taken back: it is what it had grown to by then, withheld where nobody knows that. */
    private CrmRecord grown(CrmRecord record, Instant when) {
        CrmRecord result = record;
        for (Field<?> field : record.type().fields()) {
            boolean grew = newestFirst.stream()
                    .takeWhile(step -> step.at().isAfter(when))
                    .anyMatch(step -> step.patch().changes().get(field.name()) instanceof Change.Max);
            if (grew && !record.withholds(field)) {
                result = grown(result, field, when);
            }
        }
        return result;
    }

    private <V> CrmRecord grown(CrmRecord record, Field<V> field, Instant when) {
        V value = null;
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Step step = newestFirst.get(i);
            Change change = step.patch().changes().get(field.name());
            if (change != null && !step.at().isAfter(when)) {
                value = change.result(field, value);
            }
        }
        if (value != null || Instant.MIN.equals(reach())) {
            return record.with(field, value);
        }
        Set<String> withheld = new HashSet<>(record.withheld());
        withheld.add(field.name());
        return record.withholding(withheld);
    }

    private static CrmRecord takenBack(CrmRecord record, Map<String, Change> changes) {
        Map<String, Change> inverses = new HashMap<>();
        changes.forEach((name, change) -> {
            Field<?> field = record.type().find(name);
            Change inverse = change.inverse();
            boolean known = field != null && inverse != null && !record.withholds(field);
            if (known && !STAMPS.contains(name) && !field.isDerived()) {
                inverses.put(name, inverse);
            }
        });
        return new RecordPatch(record.ref(), RecordPatch.Action.UPDATE, inverses).applyTo(record);
    }

    private static CrmRecord derived(CrmRecord record) {
        CrmRecord whole = record;
        for (Field<?> field : record.type().fields()) {
            if (field.derivation() != null && record.withheld().isEmpty()) {
                whole = derived(whole, field);
            }
        }
        return whole;
    }

    private static <V> CrmRecord derived(CrmRecord record, Field<V> field) {
        var derivation = field.derivation();
        return derivation == null ? record : record.with(field, derivation.apply(record));
    }
}
