package org.kehu.client.sync;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kehu.client.store.Accounts;
import org.kehu.client.store.CacheFolder;

/** Sessions that were locked while somebody was at work in them: open still, until the server lets that person in again. */
final class WaitingSessions {
    private final Set<LocalSession> waiting = ConcurrentHashMap.newKeySet();

    void add(LocalSession session) {
        session.suspend();
        waiting.add(session);
    }

    void remove(LocalSession session) {
        waiting.remove(session);
    }

    /** The one that has this copy open, if any. */
    Optional<LocalSession> in(CacheFolder folder, Accounts accounts) {
        return waiting.stream()
                .filter(one -> accounts.held(one.actor().user()).equals(Optional.of(folder)))
                .findAny();
    }

    /** What is held there is brought up to date before anybody looks at it, as at every start after so long. */
    void goOn(LocalSession session, String refreshToken) throws org.kehu.client.start.StartProblem {
        session.signedInAgain(refreshToken);
        session.syncOnce();
        waiting.remove(session);
        session.resume();
    }
}
