package org.kehu.common.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/**
 * Takes a record out of the bin, with the children that went into it together with it.
 *
 * @param above true to take out first what it hangs on, where that lies in the bin too; otherwise it has to stay there then
 */
public record RestoreRecord(RecordRef record, @Nullable Boolean above) implements Command {

    public RestoreRecord(RecordRef record) {
        this(record, null);
    }

    @Override
    public boolean followsRedirects() {
        return false;
    }

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(new Touch(record, RecordAction.DELETE));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = facts.get(facts.schema().type(record.type()), record.id());
        if (!found.isDeleted()) {
            return Decision.accepted();
        }
        refuseMerged(facts, found);
        UnnamedLinks.requireSeen(facts, found);
        Deque<CrmRecord> all = Boolean.TRUE.equals(above) ? above(facts, found) : new ArrayDeque<>();
        if (all.isEmpty()) {
            requireParent(facts, found);
        }
        all.addLast(found);
        List<RecordPatch> patches = new ArrayList<>();
        for (CrmRecord one : all) {
            if (patches.stream().noneMatch(patch -> patch.record().equals(one.ref()))) {
                addWithChildren(patches, facts, one);
            }
        }
        return Decision.accepted(patches);
    }

    private static void refuseMerged(Facts facts, CrmRecord found) {
        if (facts.find(Redirect.TYPE, Redirect.of(found.id()).id()) != null) {
            throw new Refusal("was_merged", found.type().name(), Quoted.title(found));
        }
    }

    /** What it hangs on and lies in the bin, the uppermost first; each is to be one that the giver may restore. */
    private static Deque<CrmRecord> above(Facts facts, CrmRecord record) {
        Deque<CrmRecord> all = new ArrayDeque<>();
        CrmRecord at = parent(facts, record);
        while (at != null && at.isDeleted()) {
            facts.require(RecordAction.DELETE, at);
            refuseMerged(facts, at);
            all.addFirst(at);
            at = parent(facts, at);
        }
        return all;
    }

    private static @Nullable CrmRecord parent(Facts facts, CrmRecord record) {
        Field<UUID> link = record.type().parent();
        UUID parent = link == null ? null : record.get(link);
        return link == null || parent == null
                ? null
                : facts.get(facts.schema().type(Objects.requireNonNull(link.target())), parent);
    }

    /** What hangs on a record in the bin stays there. */
    static void requireParent(Facts facts, CrmRecord record) {
        CrmRecord above = parent(facts, record);
        if (above != null && above.isDeleted()) {
            throw new Refusal("record_deleted", above.type().name(), Quoted.title(above));
        }
    }

    private static void addWithChildren(List<RecordPatch> patches, Facts facts, CrmRecord record) {
        patches.add(RecordPatch.restore(record));
        for (RecordType child : facts.schema().childrenOf(record.type())) {
            for (CrmRecord one : facts.children(child, record.id())) {
                if (Objects.equals(one.get(SystemFields.DELETED_AT), record.get(SystemFields.DELETED_AT))) {
                    addWithChildren(patches, facts, one);
                }
            }
        }
    }
}
