package org.kehu.client.sync;

import java.time.Duration;
import org.kehu.client.store.SealedFile;

/** How much to move at once: what takes a second or two, so that commands never wait long behind a file. */
final class PieceSize {
    private static final int MOST = 32;
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final Duration SLOW = Duration.ofSeconds(4);
    private int pieces = 1;

    int bytes() {
        return pieces * SealedFile.PIECE;
    }

    void took(Duration time) {
        if (time.compareTo(QUICK) < 0) {
            pieces = Math.min(MOST, pieces * 2);
        } else if (time.compareTo(SLOW) > 0) {
            pieces = Math.max(1, pieces / 2);
        }
    }

    void failed() {
        pieces = 1;
    }
}
