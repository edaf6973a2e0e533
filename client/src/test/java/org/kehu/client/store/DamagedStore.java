package org.kehu.client.store;

import java.nio.file.Path;
import java.util.UUID;
import org.kehu.common.query.Sample;
import org.kehu.common.record.CrmRecord;

/** A cache with one record, whose row can be altered behind the back of its check. */
public final class DamagedStore {
    private DamagedStore() {}

    public static LocalStore open(Path data) {
        LocalStore store = Stores.open(CacheFolder.of(data, "ledger", "wang"));
        store.transact(tx -> {
            tx.putView(CrmRecord.blank(Sample.CUSTOMER, new UUID(7, 7)).with(Sample.NAME, "永安机械"));
            return true;
        });
        return store;
    }

    public static void damage(LocalStore store) {
        store.database().write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate("update k_customer set name = '永安机戒'");
            }
        });
    }
}
