package org.kehu.client.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.kehu.common.sync.SyncState;

/**
 * Takes the indexes away while the bulk of a first snapshot comes in, and makes them when it is complete: a third of the time
 * and a fifth of the file. Until then lists are sorted in memory. A cache that is opened in between gets its indexes at once.
 */
final class FirstLoad {
    private static final int BULK = 2;
    /** Each index reads all rows of its table twice: a cache that holds them spares reading and deciphering the file again. */
    private static final int CACHE_KILOBYTES = 400_000;

    private final CacheDatabase database;
    private final CacheTables tables;
    private boolean bare;
    private boolean holding;

    FirstLoad(CacheDatabase database, CacheTables tables) {
        this.database = database;
        this.tables = tables;
    }

    /** Called after each commit that moved the state of sync, by one thread at a time. */
    synchronized void reached(SyncState state) {
        SyncState.Snapshot snapshot = state.snapshot();
        boolean bulk = state.epoch() == null && snapshot != null && snapshot.wave() >= BULK;
        if (bulk && !bare) {
            change(CacheSchema::dropIndexes);
            database.hold(CACHE_KILOBYTES);
            bare = true;
            holding = true;
        } else if (bare && snapshot == null) {
            change(CacheSchema::index);
            bare = false;
        }
    }

    /** Called when there is time: gives back the memory that the making of indexes took, once whoever came next has used it too. */
    synchronized void rest() {
        if (holding && !bare) {
            database.hold(0);
            holding = false;
        }
    }

    private void change(Indexing indexing) {
        for (RecordTable table : tables.all()) {
            if (!table.type().isConfiguration()) {
                database.write(connection -> changed(connection, indexing, table));
            }
        }
    }

    private static boolean changed(Connection connection, Indexing indexing, RecordTable table) throws SQLException {
        indexing.of(new CacheSchema(connection), table);
        return true;
    }

    private interface Indexing {
        void of(CacheSchema schema, RecordTable table) throws SQLException;
    }
}
