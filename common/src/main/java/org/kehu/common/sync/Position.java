package org.kehu.common.sync;

/**
 * A place in the server's change log.
 *
 * @param tag tag of the row at {@code seq}: another tag there means another log, such as a restored backup
 */
public record Position(long seq, long tag) {
    /** Before the first row. */
    public static final Position START = new Position(0, 0);
}
