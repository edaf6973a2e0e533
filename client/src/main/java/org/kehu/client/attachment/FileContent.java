package org.kehu.client.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Attachments;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.attachment.MediaKind;
import org.kehu.common.record.CrmRecord;

/**
 * What of a file is shown inside the window: a picture or a text.
 *
 * @param whole false if the text goes on
 */
record FileContent(byte @Nullable [] picture, String text, boolean whole) {
    private static final int MOST_TEXT = 64 * 1024;

    /** @return null if it cannot be shown here */
    static @Nullable FileContent read(Attachments contents, CrmRecord attachment) {
        String type = attachment.require(Attachment.MEDIA_TYPE);
        if (MediaKind.isPicture(type)) {
            byte[] picture = picture(contents, attachment);
            return picture == null ? null : new FileContent(picture, "", true);
        }
        if (!type.equals(MediaKind.TEXT)) {
            return null;
        }
        byte[] text = contents.head(attachment, MOST_TEXT);
        boolean whole = text.length == Attachment.size(attachment);
        return new FileContent(null, new String(text, StandardCharsets.UTF_8).replace("\r\n", "\n"), whole);
    }

    /** Judged by what the bytes are, not by what the record says of them. */
    static byte @Nullable [] picture(Attachments contents, CrmRecord attachment) {
        if (Attachment.size(attachment) > PictureBytes.MOST) {
            return null;
        }
        byte[] bytes = contents.head(attachment, PictureBytes.MOST);
        String found = MediaKind.of(Arrays.copyOf(bytes, Math.min(bytes.length, MediaKind.ENOUGH)));
        return MediaKind.isPicture(found) && PictureBytes.canBeShown(bytes) ? bytes : null;
    }
}
