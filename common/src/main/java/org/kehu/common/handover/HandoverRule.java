package org.kehu.common.handover;

import java.util.UUID;
import org.kehu.common.query.Filter;

/**
 * Who gets the records that a filter means. A rule over customers takes along what is about those customers: deals, orders,
 * tickets and tasks.
 *
 * @param type name of the record type that the filter is over
 */
public record HandoverRule(String type, Filter filter, UUID receiver) {}
