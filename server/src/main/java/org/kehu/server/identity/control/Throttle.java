package org.kehu.server.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after five failures of a name from an address each further one doubles the wait, up to five
 * minutes. It remembers a bounded number of pairs, the longest unused is forgotten first; a restart forgets all.
 */
@ApplicationScoped
public class Throttle {
    private static final int REMEMBERED = 10_000;
    private static final int FREE = 5;
    private static final int LONGEST_SECONDS = 300;
    private static final int DOUBLINGS = 9;

    private final InstantSource clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(int count, Instant openAgain) {}

    /** For the container's proxy only. */
    protected Throttle() {
        this(InstantSource.system());
    }

    @Inject
    public Throttle(InstantSource clock) {
        this.clock = clock;
    }

    /** Zero when an attempt is allowed now. */
    public synchronized Duration waitFor(String login, String address) {
        Failures past = failures.get(key(login, address));
        Instant now = clock.instant();
        return past == null || !now.isBefore(past.openAgain())
                ? Duration.ZERO
                : Duration.between(now, past.openAgain());
    }

    public synchronized void failed(String login, String address) {
        failures.merge(key(login, address), after(1), (past, first) -> after(past.count() + 1));
    }

    public synchronized void succeeded(String login, String address) {
        failures.remove(key(login, address));
    }

    private Failures after(int count) {
        int over = Math.min(Math.max(0, count - FREE), DOUBLINGS);
        int seconds = count <= FREE ? 0 : Math.min(LONGEST_SECONDS, 1 << over);
        return new Failures(count, clock.instant().plusSeconds(seconds));
    }

    private static String key(String login, String address) {
        return login + ' ' + address;
    }
}
