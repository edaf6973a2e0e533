package org.kehu.client.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sync.SyncCodec;

/** What the server last said of records that the outbox has changed. */
final class BaseCopies {
    private final DeviceRows rows;
    private final SyncCodec codec;
    private final RowCheck check;
    private final KeptRows kept;

    BaseCopies(DeviceRows rows, SyncCodec codec, RowCheck check, KeptRows kept) {
        this.kept = kept;
        this.rows = rows;
        this.codec = codec;
        this.check = check;
    }

    /** Asked for with every record of a pull, so it is read once. */
    boolean has(RecordRef ref) {
        return known().contains(ref);
    }

    @Nullable CrmRecord find(RecordRef ref) {
        String body = body(ref);
        return body == null ? null : codec.read(body, CrmRecord.class);
    }

    /** As it was written, maybe by an older program: its values need not be ones that fields take now. */
    @Nullable JsonNode tree(RecordRef ref) {
        String body = body(ref);
        return body == null ? null : codec.read(body, JsonNode.class);
    }

    private @Nullable String body(RecordRef ref) {
        List<Copy> found = rows.rows(
                "select body, row_check from base_copy where record_type = ? and record_id = ?",
                row -> new Copy(row.getString(1), row.getLong(2)),
                ref.type(),
                ref.id());
        if (found.isEmpty()) {
            return null;
        }
        Copy copy = found.get(0);
        if (copy.check() != check(check, ref.type(), ref.id(), copy.body())) {
            throw new DamagedRow(ref.type(), ref.id().toString());
        }
        return copy.body();
    }

    static long check(RowCheck check, String type, UUID id, @Nullable String body) {
        return check.of(new RecordRef(type, id) + String.valueOf(body));
    }

    private record Copy(@Nullable String body, long check) {}

    void keep(RecordRef ref, @Nullable CrmRecord record) {
        String body = record == null ? null : codec.write(record);
        known().add(ref);
        rows.run(
                "merge into base_copy (record_type, record_id, body, row_check) key (record_type, record_id)"
                        + " values (?, ?, ?, ?)",
                ref.type(),
                ref.id(),
                body,
                check(check, ref.type(), ref.id(), body));
    }

    void drop(RecordRef ref) {
        known().remove(ref);
        rows.run("delete from base_copy where record_type = ? and record_id = ?", ref.type(), ref.id());
    }

    Set<RecordRef> all() {
        return Set.copyOf(known());
    }

    private Set<RecordRef> known() {
        Set<RecordRef> known = kept.bases;
        if (known == null) {
            known = new HashSet<>(rows.rows(
                    "select record_type, record_id from base_copy",
                    row -> new RecordRef(row.getString(1), row.getObject(2, UUID.class))));
        }
        kept.bases = known;
        return known;
    }
}
