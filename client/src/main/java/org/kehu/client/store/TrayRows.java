package org.kehu.client.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.kehu.common.sync.SyncCodec;
import org.kehu.common.sync.TrayEntry;

/** What waits for the person, in one transaction; in the outbox log also, so that no damage loses it. */
final class TrayRows {
    private final DeviceRows rows;
    private final SyncCodec codec;
    private final Consumer<OutboxLog.Entry> logged;

    TrayRows(DeviceRows rows, SyncCodec codec, Consumer<OutboxLog.Entry> logged) {
        this.rows = rows;
        this.codec = codec;
        this.logged = logged;
    }

    List<TrayEntry> all() {
        return rows.texts("select body from tray order by at, unit").stream()
                .map(body -> codec.read(body, TrayEntry.class))
                .toList();
    }

    void put(TrayEntry entry) {
        String body = codec.write(entry);
        rows.run("merge into tray (unit, at, body) key (unit) values (?, ?, ?)", entry.unit(), entry.at(), body);
        logged.accept(new OutboxLog.Entry(OutboxLog.Kind.TRAY, entry.unit().toString(), body));
    }

    void remove(UUID unit) {
        rows.run("delete from tray where unit = ?", unit);
        logged.accept(new OutboxLog.Entry(OutboxLog.Kind.TRAY, unit.toString(), null));
    }
}
