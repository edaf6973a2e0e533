package org.kehu.client.sync;

import org.kehu.common.attachment.Attachment;
import org.kehu.common.record.CrmRecord;

/** A content that is to go or to come. */
record Transfer(CrmRecord attachment, boolean sending) {
    String sha256() {
        return attachment.require(Attachment.SHA256);
    }

    long size() {
        return Attachment.size(attachment);
    }
}
