package org.kehu.server.sync.control;

import java.util.UUID;

/** Somebody's open stream. */
public interface Listener {
    UUID user();

    /** Whether he may still listen. */
    boolean isAllowed();

    /** @return false if nobody is there any more */
    boolean tell(long head);

    void end();
}
