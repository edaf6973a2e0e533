package org.kehu.client.store;

import java.util.List;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.common.sync.SyncCodec;
import org.kehu.common.sync.SyncState;

/** How far this device is, as of the last commit. */
public final class DeviceState {
    private final CacheDatabase database;
    private final SyncCodec codec;

    DeviceState(CacheDatabase database, SyncCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    public SyncState sync() {
        String sql = "select body from device_state where name = ?";
        return database.read(connection -> new DeviceRows(connection).texts(sql, LocalTx.STATE)).stream()
                .map(body -> codec.read(body, SyncState.class))
                .findFirst()
                .orElse(SyncState.NEW);
    }

    /** What the server has not settled, or not told yet, in the order in which it is sent. */
    public List<OutboxUnit> outbox() {
        String sql = "select body, packed from outbox order by counter, unit";
        return database.read(connection -> new DeviceRows(connection).rows(sql, LongBody::read)).stream()
                .map(body -> codec.read(body, OutboxUnit.class))
                .toList();
    }

    /** Size of the database file. */
    public long fileBytes() {
        String sql = "select setting_value from information_schema.settings where setting_name = 'info.FILE_SIZE'";
        return database.read(connection -> new DeviceRows(connection).rows(sql, row -> row.getLong(1))).stream()
                .findFirst()
                .orElse(0L);
    }
}
