package org.kehu.client.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.query.Sample;
import org.kehu.common.sync.OutboxUnit;

/** Caches of the sample schema under one key, as tests open them again and again. */
final class Stores {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-04T05:06:07Z"));
    static final DataKey KEY = DataKey.of(new byte[Secrets.KEY]);

    private Stores() {}

    static UUID id(long number) {
        return new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    static CacheOpening opening(CacheFolder folder) {
        return new CacheOpening(folder, KEY, Sample.SCHEMA, CLOCK);
    }

    static LocalStore open(CacheFolder folder) {
        return opening(folder).open();
    }

    static OutboxUnit unit(long number, String text) {
        return new OutboxUnit(
                id(number),
                id(number),
                number,
                text,
                OutboxUnit.Standing.APPLIED,
                null,
                null,
                Set.of(),
                Set.of(),
                false,
                null);
    }
}
