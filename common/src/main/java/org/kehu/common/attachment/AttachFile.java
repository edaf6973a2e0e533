package org.kehu.common.attachment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.kehu.common.command.CarriedContent;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.FieldWrite;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Hangs a file on a record. Its content follows by itself, before or after; what a content is, is fixed from here on.
 *
 * @param id of the attachment, made by the giver
 * @param size of the content in bytes
 * @param mediaType as {@link MediaKind} tells it from the content
 * @param sha256 of the content, in lower-case hexadecimal digits
 */
public record AttachFile(UUID id, RecordRef to, String name, long size, String mediaType, String sha256)
        implements Command {
    private static final int KIB = 1024;

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return new CreateRecord(id, values(), null).touches(schema);
    }

    @Override
    public List<FieldWrite> writes() {
        return List.of(new FieldWrite(type().name(), Attachment.NAME.name()));
    }

    @Override
    public List<CarriedContent> contents() {
        return List.of(new CarriedContent(sha256, size));
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        return new GivenValues(id, FieldValues.of(type()).with(Attachment.NAME, name));
    }

    @Override
    public Decision decide(Facts facts) {
        long limit = AttachmentLimit.of(facts.configuration(Ledger.TYPE));
        if (size > limit) {
            throw new Refusal("file_too_large", name, size / KIB, limit / KIB);
        }
        return new CreateRecord(id, values(), null).decide(facts);
    }

    /** @throws Refusal if records of that type carry no files */
    private RecordType type() {
        RecordType type = Attachment.on(to.type());
        if (type == null) {
            throw new Refusal("carries_no_files", to.type());
        }
        return type;
    }

    private FieldValues values() {
        RecordType type = type();
        return FieldValues.of(type)
                .with(Attachment.link(type), to.id())
                .with(Attachment.NAME, name)
                .with(Attachment.SIZE, BigDecimal.valueOf(size))
                .with(Attachment.MEDIA_TYPE, mediaType)
                .with(Attachment.SHA256, sha256);
    }
}
