package org.kehu.client.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;

/** Goes through all rows of a cache, for the damage that nobody has looked at yet. */
final class CacheProof {
    private static final int AT_ONCE = 1_000;

    private final CacheDatabase database;
    private final CacheTables tables;

    CacheProof(CacheDatabase database, CacheTables tables) {
        this.database = database;
        this.tables = tables;
    }

    /** @throws DamagedRow at the first row that is not what was written */
    long run() {
        long read = 0;
        for (RecordTable table : tables.all()) {
            read += records(table);
        }
        return read + copies();
    }

    private long records(RecordTable table) {
        RowCheck check = tables.check();
        long read = 0;
        UUID after = new UUID(0, 0);
        while (true) {
            UUID from = after;
            List<CrmRecord> some = database.read(connection ->
                    table.select(connection, check, "id > ? order by id limit " + AT_ONCE, List.of(from)));
            if (some.isEmpty()) {
                return read;
            }
            read += some.size();
            after = some.get(some.size() - 1).id();
        }
    }

    private long copies() {
        RowCheck check = tables.check();
        List<Copy> copies = database.read(connection -> new DeviceRows(connection)
                .rows(
                        "select record_type, record_id, body, row_check from base_copy",
                        row -> new Copy(
                                row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getLong(4))));
        for (Copy copy : copies) {
            if (copy.check() != BaseCopies.check(check, copy.type(), copy.id(), copy.body())) {
                throw new DamagedRow(copy.type(), copy.id().toString());
            }
        }
        return copies.size();
    }

    private record Copy(String type, UUID id, @Nullable String body, long check) {}
}
