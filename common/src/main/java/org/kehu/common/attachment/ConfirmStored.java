package org.kehu.common.attachment;

import java.util.List;
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

/** The content of an attachment has arrived as a whole. Only the system can know; nobody is given the right. */
public record ConfirmStored(RecordRef attachment) implements Command {
    /** Held by no role; the system needs none. */
    static final String RIGHT = "system";

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of();
    }

    @Override
    public String permission() {
        return RIGHT;
    }

    @Override
    public Decision decide(Facts facts) {
        RecordType type = facts.schema().type(attachment.type());
        if (!Attachment.isOne(type)) {
            throw new Refusal("unknown_field", Attachment.STORED_AT.name(), type.name());
        }
        CrmRecord found = facts.get(type, attachment.id());
        if (found.isDeleted() || found.get(Attachment.STORED_AT) != null) {
            return Decision.accepted();
        }
        return Decision.accepted(RecordPatch.update(found)
                .set(Attachment.STORED_AT, facts.happenedAt())
                .done());
    }
}
