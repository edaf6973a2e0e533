package org.kehu.common.command;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.record.RecordSchema;

/** Of a ledger without organisation: everybody may do everything. */
public record OpenPolicy(RecordSchema schema) implements Policy {
    @Override
    public RecordAccess accessOf(Configuration configuration, UUID user) {
        return RecordAccess.ofSystem(schema);
    }

    @Override
    public @Nullable UUID department(Configuration configuration, UUID user) {
        return null;
    }

    @Override
    public ZoneId zone(Configuration configuration) {
        return ZoneOffset.UTC;
    }

    @Override
    public int leaseDays(Configuration configuration) {
        return 14;
    }

    @Override
    public String baseCurrency(Configuration configuration) {
        return "CNY";
    }

    @Override
    public @Nullable BigDecimal rate(Configuration configuration, String currency) {
        return null;
    }
}
