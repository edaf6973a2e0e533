package org.kehu.server.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kehu.server.identity.control.IdentityStore;
import org.kehu.server.identity.control.Login;
import org.kehu.server.identity.control.Passwords;
import org.kehu.server.identity.control.Throttle;
import org.kehu.server.identity.entity.CredentialEntity;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/** Accounts: who may sign in, and with what. Hashing is done outside of transactions, since it is slow on purpose. */
@ApplicationScoped
public class Accounts {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    @Inject
    private CredentialChanges changes;

    @Inject
    private IdentityStore store;

    @Inject
    private Passwords passwords;

    @Inject
    private Throttle throttle;

    /** The user, if name and password fit; refused in the same words and time whatever was wrong. */
    public UUID authenticate(String name, String password, String address) {
        String login = Login.fold(name);
        Duration wait = throttle.waitFor(login, address);
        if (!wait.isZero()) {
            throw new ProblemException(ProblemCode.TOO_MANY_ATTEMPTS, Map.of("seconds", wait.toSeconds() + 1));
        }
        Optional<CredentialEntity> credential = store.credentialOf(login);
        boolean fits = password.length() <= LONGEST
                && passwords.matches(
                        password, credential.map(CredentialEntity::password).orElse(null));
        if (!fits || credential.get().disabled()) {
            throttle.failed(login, address);
            throw new ProblemException(ProblemCode.SIGN_IN_REFUSED);
        }
        throttle.succeeded(login, address);
        return credential.get().userId();
    }

    /** Closes all other sessions of the user: whoever knew the old password is out. */
    public void changePassword(Caller caller, String current, String fresh, String address) {
        if (fresh.length() < SHORTEST || fresh.length() > LONGEST) {
            throw new ProblemException(
                    ProblemCode.PASSWORD_TOO_SHORT, Map.of("field", "fresh", "least", SHORTEST, "most", LONGEST));
        }
        if (fresh.equals(current)) {
            throw ProblemException.ofField(ProblemCode.PASSWORD_NOT_NEW, "fresh");
        }
        try {
            authenticate(caller.login(), current, address);
        } catch (ProblemException refused) {
            throw refused.code() == ProblemCode.SIGN_IN_REFUSED
                    ? ProblemException.ofField(ProblemCode.PASSWORD_WRONG, "current")
                    : refused;
        }
        changes.replace(caller.userId(), passwords.hash(fresh), Optional.of(caller.family()));
    }

    /**
     * Makes or resets an account with a password that must be changed at the first sign-in. Closes the user's sessions: the
     * devices ask for the new password.
     */
    public void issue(UUID userId, String name, String oneTimePassword) {
        changes.issue(userId, Login.fold(name), passwords.hash(oneTimePassword));
    }

    public void disable(UUID userId, boolean disabled) {
        changes.disable(userId, disabled);
    }
}
