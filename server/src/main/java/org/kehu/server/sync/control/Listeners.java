package org.kehu.server.sync.control;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;

/** Who wants to know how far the log has grown. A listener that answers false is gone and is forgotten. */
public final class Listeners {
    private final Set<LongPredicate> listeners = ConcurrentHashMap.newKeySet();

    public void add(LongPredicate listener) {
        listeners.add(listener);
    }

    public void tell(long head) {
        listeners.removeIf(listener -> !listener.test(head));
    }

    public int size() {
        return listeners.size();
    }
}
