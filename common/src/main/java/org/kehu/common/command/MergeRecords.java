package org.kehu.common.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAction;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Ruled;

/**
 * Makes one record of two of its type. What points to the loser points to the survivor afterwards, its children included,
 * whoever's they are; the loser goes into the bin and leads to the survivor, and so does whatever still names it. If more
 * points to it than a unit may change, the same command, given again, moves the others. A device moves what it holds, at once; the
 * server moves all.
 *
 * @param loser its id
 * @param taken fields of the survivor that take the loser's value; what a rule gave the loser, the rule gives the survivor
 */
public record MergeRecords(RecordRef survivor, UUID loser, Set<String> taken) implements Command {
    /** Beside those that point to the loser, a unit changes the two and the redirect. */
    public static final int MOST_MOVED = CommandUnit.MOST - 3;

    public MergeRecords {
        taken = Set.copyOf(taken);
    }

    /** What finds the records that point to one: a query for each link that is declared to its type. */
    public static List<RecordQuery> pointing(RecordSchema schema, RecordRef record) {
        return References.to(schema, schema.type(record.type())).stream()
                .map(link -> link.query(record.id()))
                .toList();
    }

    MergeRecords into(UUID other) {
        return new MergeRecords(new RecordRef(survivor.type(), other), loser, taken);
    }

    @Override
    public boolean followsRedirects() {
        return false;
    }

    @Override
    public List<Touch> touches(RecordSchema schema) {
        RecordType type = schema.type(survivor.type());
        return List.of(Touch.edit(type, survivor.id()), Touch.lock(type, loser));
    }

    @Override
    public List<FieldWrite> writes() {
        return taken.stream()
                .sorted()
                .map(field -> new FieldWrite(survivor.type(), field))
                .toList();
    }

    @Override
    public Decision decide(Facts facts) {
        RecordType type = facts.schema().type(survivor.type());
        CrmRecord kept = facts.get(type, survivor.id());
        CrmRecord gone = gone(facts, type);
        facts.require(RecordAction.DELETE, gone);
        if (type.isConfiguration()) {
            throw new Refusal("merge_not_possible", type.name());
        }
        if (kept.id().equals(loser)) {
            throw new Refusal("merge_with_itself", type.name(), Quoted.title(kept));
        }
        if (kept.isDeleted()) {
            throw new Refusal("record_deleted", type.name(), Quoted.title(kept));
        }
        boolean again = isMerged(facts, gone);
        CrmRecord filled = again ? kept : filled(kept, gone);
        List<RecordPatch> moved = References.moved(facts, gone, filled, MOST_MOVED);
        List<RecordPatch> patches = new ArrayList<>();
        add(patches, RecordPatch.between(kept, filled, RecordPatch.Action.UPDATE));
        patches.addAll(moved);
        if (!again) {
            patches.add(RecordPatch.delete(gone));
            patches.add(redirect(facts));
        }
        return Decision.accepted(patches);
    }

    private CrmRecord gone(Facts facts, RecordType type) {
        try {
            return facts.get(type, loser);
        } catch (Refusal none) {
            for (RecordType other : facts.schema().types()) {
                if (other != type && isSeen(facts, other)) {
                    throw new Refusal("merge_of_types", type.name(), other.name());
                }
            }
            throw none;
        }
    }

    private boolean isSeen(Facts facts, RecordType other) {
        try {
            facts.require(RecordAction.READ, facts.get(other, loser));
            return true;
        } catch (Refusal none) {
            return false;
        }
    }

    private static void add(List<RecordPatch> patches, @Nullable RecordPatch patch) {
        if (patch != null) {
            patches.add(patch);
        }
    }

    /** Whether the loser leads to the survivor already. */
    private boolean isMerged(Facts facts, CrmRecord gone) {
        CrmRecord redirect = facts.find(Redirect.TYPE, Redirect.of(loser).id());
        if (redirect != null && !Redirect.survivor(redirect).equals(survivor.id())) {
            throw new Refusal("merged_already", gone.type().name(), Quoted.title(gone));
        }
        if (redirect != null) {
            return true;
        }
        if (gone.isDeleted()) {
            throw new Refusal("record_deleted", gone.type().name(), Quoted.title(gone));
        }
        return false;
    }

    private CrmRecord filled(CrmRecord kept, CrmRecord gone) {
        CrmRecord filled = kept;
        for (String name : taken) {
            Field<?> field = kept.type().field(name);
            if (field == kept.type().parent()) {
                throw new Refusal(Reason.of(kept.type(), field, "parent_is_fixed"));
            }
            filled = taking(filled, field, gone);
            for (Ruled ruled : kept.type().ruled()) {
                if (ruled.value() == field && ruled.isByRule(gone)) {
                    filled = ruled.release(filled.with(ruled.value(), kept.get(ruled.value())));
                }
            }
        }
        return filled;
    }

    private static <V> CrmRecord taking(CrmRecord record, Field<V> field, CrmRecord from) {
        return record.with(field, from.get(field));
    }

    private RecordPatch redirect(Facts facts) {
        UUID id = Redirect.of(loser).id();
        CrmRecord earlier = facts.findWithBin(Redirect.TYPE, id);
        CrmRecord start = earlier == null ? CrmRecord.blank(Redirect.TYPE, id) : earlier;
        CrmRecord now = start.with(Redirect.RECORD_TYPE, survivor.type())
                .with(Redirect.LOSER, loser.toString())
                .with(Redirect.SURVIVOR, survivor.id().toString());
        RecordPatch.Action action = earlier == null ? RecordPatch.Action.CREATE : RecordPatch.Action.RESTORE;
        return java.util.Objects.requireNonNull(RecordPatch.between(start, now, action));
    }
}
