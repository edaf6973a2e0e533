package org.kehu.common.command;

/**
 * A unit as it came.
 *
 * @param hash of the bytes that it was sent as; a repeat with other bytes is refused
 */
public record SentUnit(CommandUnit unit, byte[] hash) {}
