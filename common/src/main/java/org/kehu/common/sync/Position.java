package org.kehu.common.sync;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * A place in the server's change log.
 *
 * @param tag tag of the row at {@code seq}: another tag there means another log, such as a restored backup; text on
 *     the wire, since it has more digits than a number of JavaScript
 */
public record Position(
        long seq,
        @JsonFormat(shape = JsonFormat.Shape.STRING) long tag) {
    /** Before the first row. */
    public static final Position START = new Position(0, 0);
}
