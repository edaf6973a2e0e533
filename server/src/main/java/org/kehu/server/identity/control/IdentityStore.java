package org.kehu.server.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kehu.server.identity.entity.CredentialEntity;
import org.kehu.server.identity.entity.RecoveryKeyEntity;
import org.kehu.server.identity.entity.RefreshFamilyEntity;
import org.kehu.server.identity.entity.ServerMetaEntity;
import org.kehu.server.identity.entity.SigningKeyEntity;

/** Reads and writes the identity tables inside the caller's transaction. */
@ApplicationScoped
public class IdentityStore {
    @PersistenceContext(unitName = "kehu")
    private EntityManager entities;

    public void add(Object entity) {
        entities.persist(entity);
    }

    public Optional<ServerMetaEntity> server() {
        return Optional.ofNullable(entities.find(ServerMetaEntity.class, ServerMetaEntity.ONLY));
    }

    /** Newest first. */
    public List<SigningKeyEntity> keys() {
        return entities.createQuery("select k from SigningKeyEntity k order by k.madeAt desc", SigningKeyEntity.class)
                .getResultList();
    }

    public boolean hasCredentials() {
        return entities.createQuery("select count(c) from CredentialEntity c", Long.class)
                        .getSingleResult()
                > 0;
    }

    public Optional<CredentialEntity> credential(UUID userId) {
        return Optional.ofNullable(entities.find(CredentialEntity.class, userId));
    }

    public Optional<CredentialEntity> credentialOf(String login) {
        return entities.createQuery("select c from CredentialEntity c where c.login = :login", CredentialEntity.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    /** Waits for whoever changes what belongs to the same user. */
    public void lockCredential(UUID userId) {
        entities.find(CredentialEntity.class, userId, LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<RecoveryKeyEntity> recoveryKey(UUID userId, UUID deviceId) {
        return entities.createQuery(
                        "select k from RecoveryKeyEntity k where k.userId = :user and k.deviceId = :device",
                        RecoveryKeyEntity.class)
                .setParameter("user", userId)
                .setParameter("device", deviceId)
                .getResultStream()
                .findFirst();
    }

    /** Waits for whoever refreshes the same family now. */
    public Optional<RefreshFamilyEntity> lockFamily(UUID id) {
        return Optional.ofNullable(entities.find(RefreshFamilyEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<RefreshFamilyEntity> family(UUID id) {
        return Optional.ofNullable(entities.find(RefreshFamilyEntity.class, id));
    }

    public List<RefreshFamilyEntity> familiesOf(UUID userId) {
        return entities.createQuery(
                        "select f from RefreshFamilyEntity f where f.userId = :user and f.revokedAt is null",
                        RefreshFamilyEntity.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /** What the person called a device at the latest sign-in on it; empty if it is none of people's. */
    public String deviceName(String device) {
        return deviceNames(List.of(device)).getOrDefault(device, "");
    }

    /** What people called devices at the latest sign-in on each; nothing of what is none of theirs. */
    public Map<String, String> deviceNames(Collection<String> devices) {
        List<UUID> ids = devices.stream().distinct().flatMap(IdentityStore::id).toList();
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery(
                            "select f.deviceId, f.deviceName from RefreshFamilyEntity f where f.deviceId in :devices"
                                    + " order by f.startedAt",
                            Object[].class)
                    .setParameter("devices", ids)
                    .getResultStream()
                    .forEach(row -> names.put(row[0].toString(), String.valueOf(row[1])));
        }
        return names;
    }

    /** None of a part of the server. */
    private static Stream<UUID> id(String device) {
        try {
            return Stream.of(UUID.fromString(device));
        } catch (IllegalArgumentException e) {
            return Stream.of();
        }
    }
}
