package org.kehu.server.identity.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.kehu.server.database.boundary.SchemaReady;
import org.kehu.server.identity.control.AccessTokens;
import org.kehu.server.identity.control.IdentityStore;
import org.kehu.server.identity.control.SigningKeys;
import org.kehu.server.identity.entity.ServerMetaEntity;
import org.kehu.server.identity.entity.SigningKeyEntity;

/** Who this server is and what it signs with; made at the first start, read at each. */
@ApplicationScoped
public class ServerIdentity {
    private static final int SECRET_BYTES = 32;

    @Inject
    private IdentityStore store;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = "kehu.access.token.minutes")
    private int accessMinutes;

    private volatile @Nullable SigningKeys keys;
    private volatile @Nullable AccessTokens tokens;

    @Transactional
    void prepare(@Observes @Priority(1) SchemaReady schema) {
        ServerMetaEntity server = store.server().orElseGet(this::makeServer);
        List<SigningKeyEntity> stored = store.keys();
        List<SigningKeyEntity> all = stored.isEmpty() ? List.of(makeKey()) : stored;
        SigningKeys read = new SigningKeys(
                server.serverId(),
                server.epoch(),
                all.get(0).kid(),
                all.stream().collect(Collectors.toMap(SigningKeyEntity::kid, SigningKeyEntity::secret)));
        keys = read;
        tokens = new AccessTokens(read, Duration.ofMinutes(accessMinutes), clock);
    }

    public SigningKeys keys() {
        return required(keys);
    }

    public AccessTokens tokens() {
        return required(tokens);
    }

    private static <T> T required(@Nullable T prepared) {
        if (prepared == null) {
            throw new IllegalStateException("asked before the start is complete");
        }
        return prepared;
    }

    private ServerMetaEntity makeServer() {
        ServerMetaEntity server = new ServerMetaEntity(UUID.randomUUID(), clock.instant());
        store.add(server);
        return server;
    }

    private SigningKeyEntity makeKey() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        SigningKeyEntity key = new SigningKeyEntity(UUID.randomUUID().toString(), secret, clock.instant());
        store.add(key);
        return key;
    }
}
