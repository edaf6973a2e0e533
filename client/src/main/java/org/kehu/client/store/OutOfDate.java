package org.kehu.client.store;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which records have to be read again; at first, and when there are many, all of them. Thread-safe. */
final class OutOfDate {
    private static final int MANY = 2000;

    private Set<UUID> some = new HashSet<>();
    private boolean all = true;

    synchronized void all() {
        all = true;
        some = new HashSet<>();
    }

    synchronized void add(UUID id) {
        if (!all && some.add(id) && some.size() > MANY) {
            all();
        }
    }

    /** Taken before they are read, so that what changes meanwhile is noted anew. @return null for all */
    synchronized @Nullable Set<UUID> take() {
        Set<UUID> taken = all ? null : some;
        some = new HashSet<>();
        all = false;
        return taken;
    }
}
