package org.kehu.client.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.RecordPage;
import org.kehu.common.command.Actor;
import org.kehu.common.command.OpenPolicy;
import org.kehu.common.query.QueryContract;
import org.kehu.common.query.QueryPort;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sample;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sync.KeyRange;

/** The query contract on an encrypted file, filled and read as the client does it. */
class LocalQueryTest extends QueryContract {
    @TempDir
    static Path data;

    private static LocalStore store;
    private static QueryPort port;

    @BeforeAll
    static void open() {
        CacheFolder folder = CacheFolder.of(data, "ledger", "wang");
        store = LocalStore.open(folder, DataKey.fresh(), Sample.SCHEMA, InstantSource.fixed(Instant.EPOCH));
        port = new CachePort(
                store, new LocalRecords(store, new OpenPolicy(Sample.SCHEMA), new Actor(new UUID(1, 1), "laptop")));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    protected QueryPort port() {
        return port;
    }

    private record CachePort(LocalStore store, LocalRecords records) implements QueryPort {
        @Override
        public void fill(Collection<CrmRecord> wanted) {
            store.transact(tx -> {
                Set<RecordRef> old = new HashSet<>();
                for (RecordType type : Sample.SCHEMA.types()) {
                    tx.ids(type, new KeyRange(type.name(), null, null))
                            .forEach(id -> old.add(new RecordRef(type.name(), id)));
                }
                old.forEach(tx::removeView);
                wanted.forEach(tx::putView);
                return true;
            });
        }

        @Override
        public Rows page(RecordQuery query, @Nullable Reader reader) {
            RecordPage page = records.page(query);
            int size = page.records().size();
            return new Rows(page.records(), size == 0 ? null : page.places().get(size - 1));
        }

        @Override
        public long count(RecordQuery query, @Nullable Reader reader) {
            return records.count(query);
        }

        @Override
        public List<List<@Nullable Object>> summary(SummaryQuery query, @Nullable Reader reader) {
            return records.summary(query);
        }
    }
}
