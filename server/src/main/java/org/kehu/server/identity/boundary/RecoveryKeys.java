package org.kehu.server.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.kehu.server.identity.control.IdentityStore;
import org.kehu.server.identity.entity.RecoveryKeyEntity;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/**
 * Keeps a key for each user on each device, so that a forgotten password does not cost what was not sent yet. Given out only
 * in the session that a password has just opened, on that very device.
 */
@ApplicationScoped
@Transactional
public class RecoveryKeys {
    private static final int BYTES = 32;
    private static final Duration RIGHT_AFTER = Duration.ofMinutes(10);

    @Inject
    private IdentityStore store;

    @Inject
    private InstantSource clock;

    private final SecureRandom random = new SecureRandom();

    /** Made when first asked for. @throws ProblemException {@code sign-in-again} to a session that was refreshed or is old */
    RecoveryKey release(Caller caller) {
        Instant now = clock.instant();
        boolean justOpened = store.family(caller.family())
                .filter(family -> family.isAsOpened(now.minus(RIGHT_AFTER)))
                .isPresent();
        if (!justOpened) {
            throw new ProblemException(ProblemCode.SIGN_IN_AGAIN);
        }
        UUID user = caller.userId();
        store.lockCredential(user);
        return new RecoveryKey(store.recoveryKey(user, caller.deviceId())
                .orElseGet(() -> made(user, caller.deviceId(), now))
                .secret());
    }

    private RecoveryKeyEntity made(UUID user, UUID device, Instant now) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        RecoveryKeyEntity key = new RecoveryKeyEntity(user, device, secret, now);
        store.add(key);
        return key;
    }
}
