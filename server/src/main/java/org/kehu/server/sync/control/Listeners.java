package org.kehu.server.sync.control;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Who wants to know how far the log has grown. What goes wrong with one of them is nothing to the others. Thread-safe. */
public final class Listeners {
    /** Of one user: whoever opens one more ends the oldest, which may be dead without knowing. */
    static final int MOST = 8;

    private static final Logger LOG = Logger.getLogger(Listeners.class.getName());

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public synchronized void add(Listener listener) {
        listeners.add(listener);
        List<Listener> own = listeners.stream()
                .filter(one -> one.user().equals(listener.user()))
                .toList();
        own.stream().limit(Math.max(0, own.size() - MOST)).forEach(this::end);
    }

    /** Whoever is gone is forgotten. */
    public void tell(long head) {
        for (Listener listener : listeners) {
            if (!isSo(listener, one -> one.tell(head))) {
                listeners.remove(listener);
            }
        }
    }

    /**
     * Ends those who may not listen any more. Who cannot be asked about goes on: a head tells nothing.
     *
     * @return whether it is known of all; if not, it is to be asked again
     */
    public boolean endUnlessAllowed() {
        int unknown = 0;
        for (Listener listener : listeners) {
            try {
                if (!listener.isAllowed()) {
                    end(listener);
                }
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "It is not known whether a device may listen", e);
                unknown++;
            }
        }
        if (unknown > 0) {
            LOG.log(Level.WARNING, "It is not known of {0} devices whether they may listen", unknown);
        }
        return unknown == 0;
    }

    private void end(Listener listener) {
        listeners.remove(listener);
        isSo(listener, one -> {
            one.end();
            return true;
        });
    }

    private static boolean isSo(Listener listener, Predicate<Listener> question) {
        try {
            return question.test(listener);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "A listener is given up", e);
            return false;
        }
    }

    public boolean isEmpty() {
        return listeners.isEmpty();
    }
}
