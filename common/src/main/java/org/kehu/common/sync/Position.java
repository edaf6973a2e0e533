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

    /** The later of the two; a place without a tag is none that one was told of. */
    Position orLater(Position other) {
        return other.seq > seq && other.tag != 0 ? other : this;
    }
}
