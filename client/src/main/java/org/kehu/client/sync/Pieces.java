package org.kehu.client.sync;

/** What is to be moved, a piece at a time. */
interface Pieces {
    /** Looks anew at what there is to move. */
    void plan();

    /**
     * Moves the next piece.
     *
     * @return whether there is more to move
     * @throws org.kehu.common.sync.Offline if the server cannot be reached: the same piece is next
     * @throws RuntimeException if it does not take us
     */
    boolean step();

    /** What waited for somebody else's device is looked at again. */
    void forgetPending();
}
