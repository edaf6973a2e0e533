package org.kehu.client.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.command.CarriedContent;
import org.kehu.common.record.CrmRecord;

/**
 * A content that is to go or to come.
 *
 * @param attachment that it comes by, null if it goes
 */
record Transfer(String sha256, long size, @Nullable UUID attachment) {
    static Transfer coming(CrmRecord attachment) {
        return new Transfer(attachment.require(Attachment.SHA256), Attachment.size(attachment), attachment.id());
    }

    /** The server takes it by its sender and its hash, without sight of a record. */
    static Transfer going(CarriedContent content) {
        return new Transfer(content.sha256(), content.size(), null);
    }

    boolean sending() {
        return attachment == null;
    }
}
