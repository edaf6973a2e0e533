package org.kehu.client.sync;

import java.time.Duration;
import org.kehu.client.store.SealedFile;

/** How much to move at once: what takes a second or two, so that commands never wait long behind a file. */
final class PieceSize {
    private static final int MOST = 32;
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final Duration SLOW = Duration.ofSeconds(4);
    private int most = MOST;
    private int pieces = 1;

    int bytes() {
        return pieces * SealedFile.PIECE;
    }

    void took(Duration time) {
        if (time.compareTo(QUICK) < 0) {
            pieces = Math.min(most, pieces * 2);
        } else if (time.compareTo(SLOW) > 0) {
            pieces = Math.max(1, pieces / 2);
        }
    }

    /** The server, or what stands before it, takes less at once. @return whether there is less that could be sent */
    boolean tooLarge() {
        boolean divisible = pieces > 1;
        pieces = Math.max(1, pieces / 2);
        most = pieces;
        return divisible;
    }

    void failed() {
        pieces = 1;
    }
}
