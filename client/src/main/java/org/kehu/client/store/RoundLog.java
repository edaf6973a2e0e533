package org.kehu.client.store;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.SyncRound;
import org.kehu.common.record.BadValue;
import org.kehu.common.sync.SyncCodec;

/** The last rounds of sync, in the encrypted file: as many rows as are kept, each a round or several alike in a row. */
public final class RoundLog {
    static final int MOST = 100;
    private final CacheDatabase database;
    private final SyncCodec codec;

    RoundLog(CacheDatabase database, SyncCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** Adds a round, or counts it to the one before it; the oldest goes. */
    public void add(SyncRound round) {
        database.write(connection -> {
            DeviceRows rows = new DeviceRows(connection);
            List<String> newest = rows.texts("select body from sync_round order by number desc limit 1");
            SyncRound last = newest.isEmpty() ? null : read(newest.get(0));
            SyncRound joined = last == null ? null : last.with(round);
            if (joined == null) {
                rows.run(
                        "insert into sync_round select coalesce(max(number), 0) + 1, ? from sync_round",
                        codec.write(round));
                return rows.run(
                        "delete from sync_round where number <= (select max(number) from sync_round) - ?", MOST);
            }
            return rows.run(
                    "update sync_round set body = ? where number = (select max(number) from sync_round)",
                    codec.write(joined));
        });
    }

    /** Newest first. */
    public List<SyncRound> last() {
        return database
                .read(connection ->
                        new DeviceRows(connection).texts("select body from sync_round order by number desc"))
                .stream()
                .map(this::read)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null if another program wrote it in a way of its own. */
    private @Nullable SyncRound read(String body) {
        try {
            return codec.read(body, SyncRound.class);
        } catch (BadValue e) {
            return null;
        }
    }
}
