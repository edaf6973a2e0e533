package org.kehu.client.list;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.Field;

/**
 * One group of a list, with its subtotals over all its records.
 *
 * @param value null for the records without one
 * @param query its records, sorted
 * @param sums of money columns in base currency, and of number columns
 */
record ListGroup(@Nullable Object value, String title, RecordQuery query, long count, Map<Field<?>, BigDecimal> sums) {}
