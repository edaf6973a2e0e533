package org.kehu.client.sync;

import org.jspecify.annotations.Nullable;

/**
 * How far a content has got in this session.
 *
 * @param moved bytes that went or came
 * @param problem why it does not go on, null if nothing stands in the way
 * @param done whether the server has all of it
 */
record Standing(long moved, @Nullable String problem, boolean done) {
    static Standing at(long moved) {
        return new Standing(moved, null, false);
    }

    static Standing failed(String problem) {
        return new Standing(0, problem, false);
    }

    static Standing done(long size) {
        return new Standing(size, null, true);
    }
}
