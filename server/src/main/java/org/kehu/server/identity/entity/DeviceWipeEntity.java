package org.kehu.server.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order to wipe one copy. Its id is the receipt by which that computer says that it is done. */
@Entity
@Table(name = "device_wipe")
public class DeviceWipeEntity {
    @Id
    private UUID id;

    private UUID device;

    @Column(name = "asked_by")
    private UUID askedBy;

    private String reason;

    @Column(name = "asked_at")
    private Instant askedAt;

    /** As text: a null UUID is nothing that every database takes. */
    @Column(name = "taken_back_by")
    private @Nullable String takenBackBy;

    @Column(name = "taken_back_at")
    private @Nullable Instant takenBackAt;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    protected DeviceWipeEntity() {}

    public DeviceWipeEntity(UUID device, UUID askedBy, String reason, Instant now) {
        this.id = UUID.randomUUID();
        this.device = device;
        this.askedBy = askedBy;
        this.reason = reason;
        this.askedAt = now;
    }

    public boolean isOpen() {
        return doneAt == null && takenBackAt == null;
    }

    public void takeBack(UUID by, Instant now) {
        takenBackBy = by.toString();
        takenBackAt = now;
    }

    /** Whoever took it back came too late. */
    public void done(Instant now) {
        doneAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID device() {
        return device;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public String reason() {
        return reason;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public @Nullable UUID takenBackBy() {
        return takenBackBy == null ? null : UUID.fromString(takenBackBy);
    }

    public @Nullable Instant takenBackAt() {
        return takenBackAt;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }
}
