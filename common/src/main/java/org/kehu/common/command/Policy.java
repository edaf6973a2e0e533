package org.kehu.common.command;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** What configuration means: rights of people, the ledger's zone and money. The organisation area says how. */
public interface Policy {

    /** Rights of a person; of someone unknown or disabled: none. */
    RecordAccess accessOf(Configuration configuration, UUID user);

    /** Whether records of a type can make a difference to anybody's rights. */
    default boolean decidesRights(RecordType type) {
        return type.isConfiguration();
    }

    /** Whether {@code actor} may change so what otherwise needs a right of its own. */
    default boolean frees(CrmRecord before, CrmRecord after, UUID actor, RecordAccess access) {
        return false;
    }

    /** The department of a person, null if none. */
    @Nullable UUID department(Configuration configuration, UUID user);

    ZoneId zone(Configuration configuration);

    /** Days without contact after which a device locks what it holds. */
    int leaseDays(Configuration configuration);

    String baseCurrency(Configuration configuration);

    /** Units of base currency for one unit of {@code currency}, null if unknown. */
    @Nullable BigDecimal rate(Configuration configuration, String currency);
}
