package org.kehu.installer.demo.load;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Money;
import org.kehu.installer.demo.plan.SourceKey;

/** How planned records become imports. */
final class Imports {
    /** What the company counts in. */
    static final String CURRENCY = "USD";

    private static final String BATCH = "steel-wheels";

    private Imports() {}

    /** The same in each loading. */
    static UUID id(SourceKey key) {
        return Ids.named(BATCH + "/" + key);
    }

    static @Nullable UUID link(@Nullable SourceKey key) {
        return key == null ? null : id(key);
    }

    static ImportRecord of(SourceKey key, FieldValues values) {
        return of(id(key), values);
    }

    static ImportRecord of(UUID id, FieldValues values) {
        return new ImportRecord(id, values, BATCH);
    }

    static Money dollars(BigDecimal amount) {
        return Money.of(amount, CURRENCY);
    }
}
