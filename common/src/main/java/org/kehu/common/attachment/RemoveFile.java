package org.kehu.common.attachment;

import java.util.List;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Puts an attachment into the bin, whatever its revision: that its content arrived meanwhile, or that it was renamed, is no
 * reason to ask again.
 */
public record RemoveFile(RecordRef attachment) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(new Touch(attachment, RecordAction.DELETE));
    }

    @Override
    public Decision decide(Facts facts) {
        RecordType type = facts.schema().type(attachment.type());
        if (!Attachment.isOne(type)) {
            throw new Refusal("unknown_field", Attachment.SHA256.name(), type.name());
        }
        CrmRecord found = facts.get(type, attachment.id());
        return found.isDeleted() ? Decision.accepted() : Decision.accepted(RecordPatch.delete(found));
    }
}
