package org.kehu.client.cleaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.Filter;

/**
 * How good the records of one owner or department are.
 *
 * @param complete average completeness in percent, null if it may not be told
 * @param verified how many of them were confirmed lately, null if it may not be told
 * @param theirs what means them in a list
 */
record Keeper(
        String name,
        long count,
        @Nullable BigDecimal complete,
        @Nullable Long verified,
        Filter theirs) {}
