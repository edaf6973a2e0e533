package org.kehu.client.exports;

import java.io.IOException;

/** What is in the log as exported could not be put where it was wanted; nothing of it is there. */
final class NotPlaced extends IOException {
    private static final long serialVersionUID = 1;

    NotPlaced(IOException why) {
        super(why.getMessage(), why);
    }
}
