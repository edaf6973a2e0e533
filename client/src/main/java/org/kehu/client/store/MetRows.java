package org.kehu.client.store;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.record.RecordRef;

/** Records of which a page has told that came beside a snapshot, and as of where. */
final class MetRows {
    private static final String MERGE =
            "merge into met (record_type, record_id, seq) key (record_type, record_id) values (?, ?, ?)";

    private final DeviceRows rows;

    MetRows(DeviceRows rows) {
        this.rows = rows;
    }

    void note(Collection<RecordRef> records, long seq) {
        records.forEach(ref -> rows.run(MERGE, ref.type(), ref.id(), seq));
    }

    Set<RecordRef> since(long seq) {
        return Set.copyOf(rows.rows(
                "select record_type, record_id from met where seq > ?",
                row -> new RecordRef(row.getString(1), row.getObject(2, UUID.class)),
                seq));
    }

    void forget() {
        rows.run("delete from met");
    }
}
