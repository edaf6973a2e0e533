package org.kehu.client.attachment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.FileState;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.attachment.MediaKind;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/** Reads the attachments of one record, newest first; each small picture once. */
final class AttachmentReader {
    private static final long SMALL = 4L << 20;

    private final RecordDesk desk;
    private final RecordType type;
    private final UUID carrier;
    private final Map<UUID, byte[]> pictures = new HashMap<>();

    AttachmentReader(RecordDesk desk, RecordType type, UUID carrier) {
        this.desk = desk;
        this.type = type;
        this.carrier = carrier;
    }

    /** The files, and the names of those who attached them. */
    record Found(List<AttachedFile> files, Map<RecordRef, String> names) {
        static final Found NOTHING = new Found(List.of(), Map.of());
    }

    synchronized Found read() {
        List<CrmRecord> records = desk.records().children(type, carrier).stream()
                .sorted(Comparator.comparing(CrmRecord::id).reversed())
                .toList();
        List<RecordRef> authors = records.stream()
                .map(one -> new RecordRef("user", one.require(SystemFields.CREATED_BY)))
                .distinct()
                .toList();
        return new Found(
                records.stream().map(this::file).toList(), desk.records().titles(authors));
    }

    private AttachedFile file(CrmRecord record) {
        FileState state = desk.attachments().state(record);
        return new AttachedFile(record, state, state.kind().isHere() ? picture(record) : null);
    }

    private byte @Nullable [] picture(CrmRecord record) {
        boolean small = Attachment.size(record) <= SMALL;
        if (!small || !MediaKind.isPicture(record.require(Attachment.MEDIA_TYPE))) {
            return null;
        }
        byte[] known = pictures.get(record.id());
        byte[] bytes = known != null ? known : FileContent.picture(desk.attachments(), record);
        if (bytes != null) {
            pictures.put(record.id(), bytes);
        }
        return bytes;
    }
}
