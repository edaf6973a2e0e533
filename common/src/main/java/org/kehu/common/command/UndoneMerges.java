package org.kehu.common.command;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * What an undo may do to merges: a redirect goes and comes with the record that it leads from, and with what the merge did to
 * the survivor; and it takes the rights that the merge of the two takes.
 */
final class UndoneMerges {
    private final Facts facts;
    private final Set<RecordRef> taken;

    /** @param taken what the undo is about */
    UndoneMerges(Facts facts, Set<RecordRef> taken) {
        this.facts = facts;
        this.taken = taken;
    }

    /**
     * With all that a merge among them did: who takes back a merge on a device names what that device held, and the server moved what
     * points there besides.
     */
    static Set<RecordRef> whole(DoneUnits operation, Set<RecordRef> taken) {
        Set<RecordRef> redirects = taken.stream().filter(Redirect::is).collect(Collectors.toSet());
        boolean losers = redirects.isEmpty()
                || operation.records().stream()
                        .filter(ref -> redirects.contains(Redirect.of(ref.id())))
                        .allMatch(taken::contains);
        if (redirects.isEmpty() || !losers) {
            return taken;
        }
        Set<RecordRef> whole = new HashSet<>(taken);
        operation.changing(redirects).forEach(unit -> whole.addAll(operation.changedBy(unit)));
        return whole;
    }

    private record Merge(CrmRecord redirect, CrmRecord loser, CrmRecord survivor) {
        Stream<RecordRef> records() {
            return Stream.of(redirect.ref(), loser.ref(), survivor.ref());
        }
    }

    private Merge merge(RecordRef ref) {
        CrmRecord redirect = facts.get(Redirect.TYPE, ref.id());
        RecordType type = facts.schema().type(redirect.require(Redirect.RECORD_TYPE));
        UUID loser = UUID.fromString(redirect.require(Redirect.LOSER));
        return new Merge(redirect, facts.get(type, loser), facts.get(type, Redirect.survivor(redirect)));
    }

    /** @param operation all that it changed */
    void requireRights(DoneUnits operation) {
        for (RecordRef ref : operation.redirects()) {
            if (taken.contains(ref)) {
                Merge merge = merge(ref);
                facts.require(RecordAction.DELETE, merge.loser());
                facts.require(RecordAction.EDIT, merge.survivor());
            }
        }
    }

    /** However much the operation did, a merge is taken back at once. */
    void requireTogether(DoneUnits operation) {
        for (RecordRef ref : operation.redirects()) {
            Set<RecordRef> merged =
                    merge(ref).records().filter(operation.records()::contains).collect(Collectors.toSet());
            merged.stream()
                    .filter(one -> !taken.contains(one))
                    .filter(one -> merged.stream().anyMatch(taken::contains))
                    .forEach(one -> {
                        throw notWhole(one);
                    });
        }
    }

    static Refusal notWhole(RecordRef lacking) {
        return new Refusal("undo_not_whole", lacking.type(), lacking.id().toString());
    }

    /** @param actions what the undo does to each record as a whole */
    void requireSound(Map<RecordRef, RecordPatch.Action> actions) {
        actions.forEach((ref, action) -> {
            if (Redirect.is(ref)) {
                requireSound(merge(ref), action, actions);
            } else if (action == RecordPatch.Action.RESTORE) {
                requireUnmerged(ref, actions);
            }
        });
    }

    private static void requireSound(
            Merge merge, RecordPatch.Action action, Map<RecordRef, RecordPatch.Action> actions) {
        boolean again = action == RecordPatch.Action.RESTORE;
        CrmRecord loser = merge.loser();
        CrmRecord survivor = merge.survivor();
        if (actions.get(loser.ref()) != (again ? RecordPatch.Action.DELETE : RecordPatch.Action.RESTORE)) {
            throw notWhole(loser.ref());
        }
        if (again && survivor.isDeleted()) {
            throw new Refusal("record_deleted", survivor.type().name(), Quoted.title(survivor));
        }
        if (again && !merge.redirect().isDeleted()) {
            throw new Refusal("merged_already", loser.type().name(), Quoted.title(loser));
        }
    }

    /** What leads elsewhere does not come back but with its redirect. */
    private void requireUnmerged(RecordRef ref, Map<RecordRef, RecordPatch.Action> actions) {
        RecordRef redirect = Redirect.of(ref.id());
        if (facts.find(Redirect.TYPE, redirect.id()) != null && actions.get(redirect) != RecordPatch.Action.DELETE) {
            CrmRecord record = facts.get(facts.schema().type(ref.type()), ref.id());
            throw new Refusal("was_merged", record.type().name(), Quoted.title(record));
        }
    }
}
