package org.kehu.server.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.kehu.server.identity.control.IdentityChanged;
import org.kehu.server.identity.control.IdentityStore;
import org.kehu.server.identity.entity.CredentialEntity;
import org.kehu.server.identity.entity.PasswordHash;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/** The writes behind {@link Accounts}, each a short transaction. */
@ApplicationScoped
@Transactional
public class CredentialChanges {
    @Inject
    private IdentityStore store;

    @Inject
    private InstantSource clock;

    @Inject
    private Event<IdentityChanged> changed;

    void replace(UUID userId, PasswordHash password, Optional<UUID> sessionToKeep) {
        Instant now = clock.instant();
        store.credential(userId).orElseThrow().password(password, false, now);
        revokeSessions(userId, sessionToKeep, now);
    }

    private void revokeSessions(UUID userId, Optional<UUID> sessionToKeep, Instant now) {
        store.familiesOf(userId).stream()
                .filter(family -> !sessionToKeep.equals(Optional.of(family.id())))
                .forEach(family -> family.revoke(now));
        changed.fire(new IdentityChanged());
    }

    void issue(UUID userId, String login, PasswordHash password) {
        boolean taken = store.credentialOf(login)
                .filter(other -> !other.userId().equals(userId))
                .isPresent();
        if (taken) {
            throw ProblemException.ofField(ProblemCode.FIELD_WRONG, "login");
        }
        CredentialEntity credential = store.credential(userId).orElseGet(() -> added(userId, login));
        credential.login(login);
        credential.password(password, true, clock.instant());
        revokeSessions(userId, Optional.empty(), clock.instant());
    }

    void disable(UUID userId, boolean disabled) {
        store.credential(userId).orElseThrow().disabled(disabled);
        changed.fire(new IdentityChanged());
    }

    private CredentialEntity added(UUID userId, String login) {
        CredentialEntity credential = new CredentialEntity(userId, login);
        store.add(credential);
        return credential;
    }
}
