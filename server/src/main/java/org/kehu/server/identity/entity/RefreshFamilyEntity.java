package org.kehu.server.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sign-in on one device, and the refresh secret that is valid now; only hashes are stored. */
@Entity
@Table(name = "refresh_family")
public class RefreshFamilyEntity {
    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "device_id")
    private UUID deviceId;

    @Column(name = "device_name")
    private String deviceName;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "former_hash")
    private @Nullable String formerHash;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "refreshed_at")
    private Instant refreshedAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected RefreshFamilyEntity() {}

    public RefreshFamilyEntity(UUID id, UUID userId, UUID deviceId, String deviceName, Instant now) {
        this.id = id;
        this.userId = userId;
        this.deviceId = deviceId;
        this.deviceName = deviceName;
        this.startedAt = now;
    }

    /** The secret presented becomes the former one: it stays good until its successor is used, as an answer may be lost. */
    public void rotate(@Nullable String presentedHash, String newHash, Instant now, Instant end) {
        formerHash = presentedHash;
        secretHash = newHash;
        refreshedAt = now;
        endsAt = end;
    }

    public boolean accepts(String presentedHash) {
        return presentedHash.equals(secretHash) || presentedHash.equals(formerHash);
    }

    public boolean isOpenAt(Instant now) {
        return revokedAt == null && now.isBefore(endsAt);
    }

    /** The moment from which it is closed; long past if it was revoked. */
    public Instant openUntil() {
        return revokedAt == null ? endsAt : Instant.MIN;
    }

    /** Opened by a password after {@code since} and not refreshed yet. */
    public boolean isAsOpened(Instant since) {
        return formerHash == null && startedAt.isAfter(since);
    }

    public void revoke(Instant now) {
        revokedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID userId() {
        return userId;
    }

    public UUID deviceId() {
        return deviceId;
    }
}
