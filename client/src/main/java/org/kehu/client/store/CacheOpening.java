package org.kehu.client.store;

import java.time.InstantSource;
import java.util.List;
import org.kehu.client.records.StoreProblem;
import org.kehu.common.record.RecordSchema;

/** Opens a cache: takes its lock, sets a damaged file aside, brings the tables up to date, puts back what the log knows. */
final class CacheOpening {
    private final CacheFolder folder;
    private final DataKey key;
    private final RecordSchema schema;
    private final InstantSource clock;
    private String prefix = "";
    private FreeSpace space;
    private OutboxLog.Opening logging = OutboxLog.Opening.PLAIN;

    CacheOpening(CacheFolder folder, DataKey key, RecordSchema schema, InstantSource clock) {
        this.folder = folder;
        this.key = key;
        this.schema = schema;
        this.clock = clock;
        this.space = FreeSpace.of(folder.folder());
    }

    /** @param name of another file system of H2, such as one that is soon full */
    CacheOpening through(String name) {
        this.prefix = name;
        return this;
    }

    /** @param opening of the outbox log, such as one on a disk that is soon full */
    CacheOpening logging(OutboxLog.Opening opening) {
        this.logging = opening;
        return this;
    }

    CacheOpening within(FreeSpace free) {
        this.space = free;
        return this;
    }

    LocalStore open() {
        folder.make();
        CacheLock lock = CacheLock.take(folder.lock());
        try {
            DamageMark damage = new DamageMark(folder.folder().resolve("damaged"));
            try {
                return recovered(damage, lock);
            } catch (StoreProblem e) {
                if (!damage.isSet()) {
                    throw e;
                }
                return recovered(damage, lock);
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private LocalStore recovered(DamageMark damage, CacheLock lock) {
        CacheTables tables = new CacheTables(schema, key);
        CacheDatabase database = database(damage, tables);
        OutboxLog log = OutboxLog.open(folder.journal(), key, logging, folder.asideJournal(clock.instant()));
        try {
            if (log.wasDamaged()) {
                compaction().noted();
            }
            BlobFiles blobs = new BlobFiles(folder.attachments(), key, space);
            blobs.opened().clear();
            LocalStore store = new LocalStore(
                    database, tables, log, lock, damage, space, compaction(), folder::deleteSetAside, blobs);
            store.recover(clock.instant());
            return store;
        } catch (RuntimeException e) {
            database.close();
            log.close();
            throw e instanceof StoreProblem known ? known : damage.unreadable(e);
        }
    }

    private Compaction compaction() {
        return new Compaction(folder.folder().resolve("compact"), clock);
    }

    private CacheDatabase database(DamageMark damage, CacheTables tables) {
        if (damage.isSet()) {
            return anew(damage, tables);
        }
        try {
            return upgraded(tables);
        } catch (StoreProblem e) {
            if (!damage.certain(e).code().equals("cache_damaged")) {
                throw e;
            }
            return anew(damage, tables);
        } catch (DamagedRow e) {
            damage.unreadable(e);
            return anew(damage, tables);
        }
    }

    private CacheDatabase anew(DamageMark damage, CacheTables tables) {
        folder.setAside(clock.instant());
        compaction().noted(); // what was set aside goes when the files are written anew
        CacheDatabase database = upgraded(tables);
        damage.clear();
        return database;
    }

    private CacheDatabase upgraded(CacheTables tables) {
        CacheDatabase database = new CacheDatabase(prefix + folder.database(), key);
        boolean done = false;
        try {
            List<RecordTable> grown = database.write(connection -> new CacheSchema(connection).upgrade(tables.all()));
            new CacheUpgrade(tables).run(database, grown);
            PrivateFiles.make(folder.databaseFile());
            done = true;
            return database;
        } catch (java.io.IOException e) {
            throw StoreFailure.of(folder.databaseFile(), e);
        } finally {
            if (!done) {
                database.close();
            }
        }
    }
}
