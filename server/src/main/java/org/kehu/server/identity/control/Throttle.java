package org.kehu.server.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;

/**
 * Slows down guessing: after five failures of a name from an address each further one doubles the wait, up to five
 * minutes. All nodes on one database count together, and a restart forgets nothing.
 */
@ApplicationScoped
public class Throttle {
    private static final int FREE = 5;
    private static final int LONGEST_SECONDS = 300;
    private static final int DOUBLINGS = 9;

    private final SignInFailures failures;
    private final InstantSource clock;

    /** For the container's proxy only. */
    protected Throttle() {
        this(new SignInFailures(), InstantSource.system());
    }

    @Inject
    public Throttle(SignInFailures failures, InstantSource clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** Zero when an attempt is allowed now. */
    public Duration waitFor(String login, String address) {
        Instant now = clock.instant();
        return failures.openAgain(key(login, address))
                .filter(now::isBefore)
                .map(open -> Duration.between(now, open))
                .orElse(Duration.ZERO);
    }

    public void failed(String login, String address) {
        Instant now = clock.instant();
        failures.add(key(login, address), now, count -> now.plusSeconds(seconds(count)));
    }

    public void succeeded(String login, String address) {
        failures.forget(key(login, address));
    }

    private static int seconds(int count) {
        int over = Math.min(Math.max(0, count - FREE), DOUBLINGS);
        return count <= FREE ? 0 : Math.min(LONGEST_SECONDS, 1 << over);
    }

    /** Names that nobody has are tried too, of any length. */
    private static String key(String login, String address) {
        try {
            byte[] both = (login + ' ' + address).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
