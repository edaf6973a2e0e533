package org.kehu.client.records;

import org.jspecify.annotations.Nullable;

/**
 * Where the content of an attachment is.
 *
 * @param moved bytes that have gone or come so far, of {@code size}
 * @param problem why it does not go on: label {@code file.problem.<code>}; null if nothing stands in the way
 */
public record FileState(
        Kind kind, long moved, long size, @Nullable String problem) {

    /** What a person can do with it. */
    public enum Kind {
        /** On this device. */
        HERE,
        /** Here, and not on the server yet. */
        WAITING,
        SENDING,
        NOT_SENT,
        /** On the server. */
        ABSENT,
        FETCHING,
        NOT_FETCHED,
        /** Nowhere but on the device that it was attached on. */
        PENDING;

        /** Whether it can be looked at now. */
        public boolean isHere() {
            return this == HERE || this == WAITING || this == SENDING || this == NOT_SENT;
        }
    }

    /** From 0 to 1. */
    public double progress() {
        return size == 0 ? 0 : (double) moved / size;
    }
}
