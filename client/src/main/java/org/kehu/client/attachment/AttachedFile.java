package org.kehu.client.attachment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.FileState;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.attachment.MediaKind;
import org.kehu.common.record.CrmRecord;

/**
 * An attachment as it stands in the list.
 *
 * @param picture of what can be shown small; null for all else
 */
public record AttachedFile(CrmRecord record, FileState state, byte @Nullable [] picture) {
    UUID id() {
        return record.id();
    }

    String name() {
        return record.title();
    }

    String mediaType() {
        return record.require(Attachment.MEDIA_TYPE);
    }

    /** Whether the window can show it itself. */
    boolean canPreview() {
        boolean kind = MediaKind.isPicture(mediaType()) || mediaType().equals(MediaKind.TEXT);
        return kind && state.kind().isHere();
    }
}
