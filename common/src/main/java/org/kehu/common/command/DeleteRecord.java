package org.kehu.common.command;

import java.util.ArrayList;
import java.util.List;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Puts a record and its children into the bin. Refused if the record has changed since the person looked
 * at it, and while others need it.
 *
 * @param seenRevision the revision that the person looked at
 */
public record DeleteRecord(RecordRef record, long seenRevision) implements Command {

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
        if (found.isDeleted()) {
            return Decision.accepted();
        }
        if (found.revision() != seenRevision) {
            throw new Refusal("stale_delete", found.type().name(), Quoted.title(found));
        }
        Uses.refuse(facts, found);
        List<RecordPatch> patches = new ArrayList<>();
        addWithChildren(patches, facts, found);
        return Decision.accepted(patches);
    }

    private static void addWithChildren(List<RecordPatch> patches, Facts facts, CrmRecord record) {
        patches.add(RecordPatch.delete(record));
        for (RecordType child : facts.schema().childrenOf(record.type())) {
            for (CrmRecord one : facts.children(child, record.id())) {
                if (!one.isDeleted()) {
                    addWithChildren(patches, facts, one);
                }
            }
        }
    }
}
