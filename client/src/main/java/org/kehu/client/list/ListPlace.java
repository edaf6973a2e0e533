package org.kehu.client.list;

import org.kehu.common.query.RecordQuery;

/**
 * Where a row of a list stands.
 *
 * @param row within the records of the query, from 0
 */
record ListPlace(RecordQuery query, int row) {}
