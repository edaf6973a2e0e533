package org.kehu.server.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.server.identity.control.AccessClaims;
import org.kehu.server.identity.control.AccessTokens;
import org.kehu.server.identity.control.IdentityChanged;
import org.kehu.server.identity.control.IdentityStore;
import org.kehu.server.identity.control.RefreshToken;
import org.kehu.server.identity.control.SigningKeys;
import org.kehu.server.identity.control.Standing;
import org.kehu.server.identity.entity.CredentialEntity;
import org.kehu.server.identity.entity.RefreshFamilyEntity;

/** Opens, refreshes and closes sessions. */
@ApplicationScoped
@Transactional
public class Sessions {
    @Inject
    private IdentityStore store;

    @Inject
    private ServerIdentity identity;

    @Inject
    private Devices devices;

    @Inject
    private InstantSource clock;

    @Inject
    private Event<IdentityChanged> changed;

    @Inject
    @ConfigProperty(name = "kehu.refresh.token.days")
    private int refreshDays;

    /** For a user whose password has just been checked. */
    public Session open(UUID userId, UUID deviceId, String deviceName) {
        devices.opened(userId, deviceId, deviceName);
        CredentialEntity credential = store.credential(userId).orElseThrow();
        Instant now = clock.instant();
        RefreshFamilyEntity family = new RefreshFamilyEntity(UUID.randomUUID(), userId, deviceId, deviceName, now);
        RefreshToken token = RefreshToken.next(family.id());
        family.rotate(null, token.hash(), now, end(now));
        store.add(family);
        return session(credential, family, token);
    }

    /**
     * Empty when refused; a computer that is given up is told so even in a session that has ended. A secret that was replaced and whose successor has been used since can only be a copy, so the
     * whole family ends; that must be kept, hence no exception, which would roll it back.
     */
    public Optional<Session> refresh(RefreshToken token, UUID deviceId) {
        Instant now = clock.instant();
        Optional<RefreshFamilyEntity> own = store.lockFamily(token.family())
                .filter(family -> family.deviceId().equals(deviceId));
        own.filter(family -> family.accepts(token.hash()))
                .ifPresent(family -> devices.refuseGivenUp(family.userId(), deviceId));
        Optional<RefreshFamilyEntity> found = own.filter(family -> family.isOpenAt(now));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        RefreshFamilyEntity family = found.get();
        CredentialEntity credential = store.credential(family.userId()).orElseThrow();
        if (!family.accepts(token.hash()) || credential.disabled()) {
            revoke(family, now);
            return Optional.empty();
        }
        devices.heard(family.userId(), deviceId);
        RefreshToken next = RefreshToken.next(family.id());
        family.rotate(token.hash(), next.hash(), now, end(now));
        return Optional.of(session(credential, family, next));
    }

    public void close(UUID familyId) {
        store.lockFamily(familyId).ifPresent(family -> revoke(family, clock.instant()));
    }

    private void revoke(RefreshFamilyEntity family, Instant now) {
        family.revoke(now);
        changed.fire(new IdentityChanged());
    }

    /** As it is in the database. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Standing standing(AccessClaims claims) {
        return store.credential(claims.userId())
                .flatMap(credential -> store.family(claims.family())
                        .map(family -> Standing.of(credential, family, devices.openWipe(family))))
                .orElse(Standing.NONE);
    }

    /** The same for a thread of no request, which has entities in a transaction only. */
    public Standing standingApart(AccessClaims claims) {
        return standing(claims);
    }

    private Instant end(Instant now) {
        return now.plus(Duration.ofDays(refreshDays));
    }

    private Session session(CredentialEntity credential, RefreshFamilyEntity family, RefreshToken token) {
        AccessTokens tokens = identity.tokens();
        SigningKeys keys = identity.keys();
        String access =
                tokens.issue(new AccessClaims(credential.userId(), credential.login(), family.deviceId(), family.id()));
        return new Session(
                access,
                tokens.life().toSeconds(),
                token.text(),
                credential.userId(),
                credential.login(),
                credential.mustChange(),
                keys.serverId(),
                keys.epoch());
    }
}
