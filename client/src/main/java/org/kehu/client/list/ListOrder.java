package org.kehu.client.list;

import org.kehu.common.record.Field;

/** By which column a list is sorted. */
public record ListOrder(Field<?> field, boolean descending) {}
