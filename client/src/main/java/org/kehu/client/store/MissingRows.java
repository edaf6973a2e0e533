package org.kehu.client.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.kehu.common.sync.MissingUnit;
import org.kehu.common.sync.SyncCodec;

/** What a restored server has lost, in one transaction; in the outbox log also, so that no damage loses it. */
final class MissingRows {
    private final DeviceRows rows;
    private final SyncCodec codec;
    private final Consumer<OutboxLog.Entry> logged;

    MissingRows(DeviceRows rows, SyncCodec codec, Consumer<OutboxLog.Entry> logged) {
        this.rows = rows;
        this.codec = codec;
        this.logged = logged;
    }

    List<MissingUnit> all() {
        return rows.texts("select body from missing order by counter, unit").stream()
                .map(body -> codec.read(body, MissingUnit.class))
                .toList();
    }

    void put(MissingUnit missing) {
        UUID unit = missing.entry().unit();
        long counter = missing.entry().counter();
        String body = codec.write(missing);
        rows.run("merge into missing (unit, counter, body) key (unit) values (?, ?, ?)", unit, counter, body);
        logged.accept(new OutboxLog.Entry(OutboxLog.Kind.MISSING, unit.toString(), body));
    }

    void remove(UUID unit) {
        rows.run("delete from missing where unit = ?", unit);
        logged.accept(new OutboxLog.Entry(OutboxLog.Kind.MISSING, unit.toString(), null));
    }
}
