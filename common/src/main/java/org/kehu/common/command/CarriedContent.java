package org.kehu.common.command;

/**
 * Bytes that a command names and that travel apart from it.
 *
 * @param sha256 in lower-case hexadecimal digits
 */
public record CarriedContent(String sha256, long size) {}
