package org.kehu.server.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kehu.server.identity.entity.DeviceEntity;
import org.kehu.server.identity.entity.DeviceWipeEntity;

/** Reads and writes what is kept of people's copies, inside the caller's transaction. */
@ApplicationScoped
public class DeviceStore {
    @PersistenceContext(unitName = "kehu")
    private EntityManager entities;

    public void add(Object entity) {
        entities.persist(entity);
    }

    public Optional<DeviceEntity> device(UUID user, UUID device) {
        return Optional.ofNullable(entities.find(DeviceEntity.class, DeviceEntity.idOf(user, device)));
    }

    /** Waits for whoever gives up the same one now. */
    public Optional<DeviceEntity> lockDevice(UUID user, UUID device) {
        return Optional.ofNullable(
                entities.find(DeviceEntity.class, DeviceEntity.idOf(user, device), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Heard of last comes first. */
    public List<DeviceEntity> devices() {
        return entities.createQuery(
                        "select d from DeviceEntity d order by d.lastContact desc, d.id", DeviceEntity.class)
                .getResultList();
    }

    /** Newest first. */
    public List<DeviceWipeEntity> wipes() {
        return entities.createQuery("select w from DeviceWipeEntity w order by w.askedAt desc", DeviceWipeEntity.class)
                .getResultList();
    }

    public Optional<DeviceWipeEntity> wipe(UUID id) {
        return Optional.ofNullable(entities.find(DeviceWipeEntity.class, id));
    }

    /** The order that a copy has not carried out yet. */
    public Optional<DeviceWipeEntity> openWipe(UUID user, UUID device) {
        return entities.createQuery(
                        "select w from DeviceWipeEntity w where w.device = :device and w.doneAt is null"
                                + " and w.takenBackAt is null",
                        DeviceWipeEntity.class)
                .setParameter("device", DeviceEntity.idOf(user, device))
                .getResultStream()
                .findFirst();
    }
}
