package org.kehu.common.sync;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordSchema;

/** A part of a snapshot as bytes: a line of JSON that says what it is, then a line for each record, packed. */
public final class PartCodec {
    private static final String LINE = "\n";

    private final JsonMapper mapper;
    private final Packing packing;

    public PartCodec(RecordSchema schema, Packing packing) {
        this.mapper = SyncCodec.mapper(schema);
        this.packing = packing;
    }

    /** @param lines how many records follow */
    record Header(
            String epoch,
            String fingerprint,
            long asOf,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long tag,
            Instant serverTime,
            int wave,
            List<KeyRange> ranges,
            boolean last,
            int lines) {}

    public byte[] write(SnapshotPart part) {
        Header header = new Header(
                part.epoch(),
                part.fingerprint(),
                part.asOf(),
                part.tag(),
                part.serverTime(),
                part.wave(),
                part.ranges(),
                part.last(),
                part.records().size());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = packing.pack(bytes);
                SequenceWriter lines =
                        mapper.writer().withRootValueSeparator(LINE).writeValues(packed)) {
            lines.write(header);
            lines.writeAll(part.records());
        } catch (IOException e) {
            throw new IllegalStateException("memory takes every part", e);
        }
        return bytes.toByteArray();
    }

    /** @throws BadValue if these are not the bytes of a part, or not all of them */
    public SnapshotPart read(byte[] bytes) {
        try (InputStream plain = packing.unpack(new ByteArrayInputStream(bytes));
                JsonParser lines = mapper.createParser(plain)) {
            Header header = mapper.readValue(lines, Header.class);
            List<CrmRecord> records = new ArrayList<>(header.lines);
            MappingIterator<CrmRecord> rest = mapper.readerFor(CrmRecord.class).readValues(lines);
            while (rest.hasNextValue()) {
                records.add(rest.nextValue());
            }
            if (records.size() != header.lines) {
                throw new BadValue("bad_message", "snapshot part", records.size() + " of " + header.lines);
            }
            return new SnapshotPart(
                    header.epoch,
                    header.fingerprint,
                    header.asOf,
                    header.tag,
                    header.serverTime,
                    header.wave,
                    header.ranges,
                    records,
                    header.last);
        } catch (IOException e) {
            throw new BadValue("bad_message", "snapshot part", String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads no more than the first line.
     *
     * @throws BadValue if these are not the bytes of a part
     */
    public boolean isLast(byte[] bytes) {
        try (InputStream plain = packing.unpack(new ByteArrayInputStream(bytes));
                JsonParser lines = mapper.createParser(plain)) {
            return mapper.readValue(lines, Header.class).last;
        } catch (IOException e) {
            throw new BadValue("bad_message", "snapshot part", String.valueOf(e.getMessage()));
        }
    }

    /** SHA-256 of the bytes, by which a part is known again. */
    public static String tag(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
