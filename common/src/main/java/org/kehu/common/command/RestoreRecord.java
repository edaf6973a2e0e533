package org.kehu.common.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/** Takes a record out of the bin, with the children that went into it together with it. */
public record RestoreRecord(RecordRef record) implements Command {

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
        if (facts.find(Redirect.TYPE, Redirect.of(found.id()).id()) != null) {
            throw new Refusal("was_merged", found.type().name(), Quoted.title(found));
        }
        requireParent(facts, found);
        List<RecordPatch> patches = new ArrayList<>();
        addWithChildren(patches, facts, found);
        return Decision.accepted(patches);
    }

    /** What hangs on a record in the bin stays there. */
    static void requireParent(Facts facts, CrmRecord record) {
        Field<UUID> link = record.type().parent();
        UUID parent = link == null ? null : record.get(link);
        if (link != null && parent != null) {
            CrmRecord above = facts.get(facts.schema().type(Objects.requireNonNull(link.target())), parent);
            if (above.isDeleted()) {
                throw new Refusal("record_deleted", above.type().name(), Quoted.title(above));
            }
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
