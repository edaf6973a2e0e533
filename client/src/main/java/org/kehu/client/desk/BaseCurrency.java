package org.kehu.client.desk;

import org.kehu.client.records.Records;
import org.kehu.common.organisation.Ledger;

/** The currency that sums are in, and amounts typed without one. */
public final class BaseCurrency {
    private static final String UNKNOWN = "CNY";

    private BaseCurrency() {}

    /** ISO 4217 code. */
    public static String of(Records records) {
        return records.configuration().all(Ledger.TYPE).stream()
                .map(ledger -> ledger.require(Ledger.BASE_CURRENCY))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
