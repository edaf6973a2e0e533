package org.kehu.common.attachment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/**
 * A file that hangs on a record: its name and what identifies its content; the content itself travels apart. There is one
 * record type for each type that carries files, so that an attachment is a child as any other: seen, locked and deleted with
 * its record.
 */
public final class Attachment {
    /** Bytes that any content may have, whatever a ledger allows. */
    public static final long LARGEST = 1L << 30;

    public static final Field<String> NAME =
            Field.text("name").limit(FileName.LONGEST).required();
    public static final Field<BigDecimal> SIZE = Field.number("size")
            .between("1", BigDecimal.valueOf(LARGEST).toPlainString())
            .required()
            .verbOnly();
    public static final Field<String> MEDIA_TYPE =
            Field.text("mediaType").limit(100).required().verbOnly();
    /** Of the content, in lower-case hexadecimal digits. With the author it opens the content: nobody puts it beside another's name. */
    public static final Field<String> SHA256 =
            Field.text("sha256").limit(64).required().sealed();
    /** When the server had the whole content; null while it is still on the way. */
    public static final Field<Instant> STORED_AT =
            Field.instant("storedAt").verbOnly().needing(ConfirmStored.RIGHT);

    /** One for each type that carries files. */
    public static final List<RecordType> TYPES = Stream.of("customer", "opportunity", "order", "ticket", "activity")
            .map(Attachment::of)
            .toList();

    private Attachment() {}

    private static RecordType of(String carrier) {
        Field<UUID> link = Field.link(carrier, carrier).required();
        return RecordType.of(carrier + "Attachment", NAME, link, NAME, MEDIA_TYPE, SIZE, SHA256, STORED_AT)
                .childOf(link)
                .asPart();
    }

    public static boolean isOne(RecordType type) {
        return TYPES.contains(type);
    }

    /** The type of what hangs on records of {@code carrier}, null if they carry no files. */
    public static @Nullable RecordType on(String carrier) {
        return TYPES.stream()
                .filter(type -> carrier.equals(link(type).target()))
                .findFirst()
                .orElse(null);
    }

    /** The link from an attachment to its record. */
    public static Field<UUID> link(RecordType attachment) {
        return Objects.requireNonNull(attachment.parent());
    }

    /** Bytes of the content. */
    public static long size(CrmRecord attachment) {
        return attachment.require(SIZE).longValue();
    }
}
