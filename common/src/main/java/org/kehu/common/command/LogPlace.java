package org.kehu.common.command;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * How far in the server's change log a device had been told when its person gave a command.
 *
 * @param tag tag of the row at {@code seq}; the log of a restored server shows another there, so that it counts as not told
 */
public record LogPlace(
        long seq,
        @JsonFormat(shape = JsonFormat.Shape.STRING) long tag) {}
