package org.kehu.server.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Opens one user's copy on one device without the password; of no use without that device's files. */
@Entity
@Table(name = "recovery_key")
public class RecoveryKeyEntity {
    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "device_id")
    private UUID deviceId;

    private byte[] secret;

    @Column(name = "made_at")
    private Instant madeAt;

    protected RecoveryKeyEntity() {}

    public RecoveryKeyEntity(UUID userId, UUID deviceId, byte[] secret, Instant now) {
        this.id = UUID.randomUUID();
        this.userId = userId;
        this.deviceId = deviceId;
        this.secret = secret;
        this.madeAt = now;
    }

    public byte[] secret() {
        return secret;
    }
}
