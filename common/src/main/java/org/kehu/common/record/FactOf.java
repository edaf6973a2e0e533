package org.kehu.common.record;

/**
 * That one field tells something of another one of the same type, such as whether its value is sound.
 *
 * @param of what it tells of: whoever may not read that one may not read the fact
 */
public record FactOf(Field<?> fact, Field<?> of) {}
