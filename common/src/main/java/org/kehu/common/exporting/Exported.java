package org.kehu.common.exporting;

/**
 * A file that was written to its end.
 *
 * @param fingerprint SHA-256 in hexadecimal digits
 */
public record Exported(long rows, String fingerprint) {}
