package org.kehu.server.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.kehu.common.record.Ids;

/** One person's copy on one computer; several people on one computer have a row each. */
@Entity
@Table(name = "device")
public class DeviceEntity {
    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "device_id")
    private UUID deviceId;

    private String name;

    private String app;

    @Column(name = "first_seen")
    private Instant firstSeen;

    @Column(name = "last_contact")
    private Instant lastContact;

    protected DeviceEntity() {}

    public DeviceEntity(UUID userId, UUID deviceId, Instant now) {
        this.id = idOf(userId, deviceId);
        this.userId = userId;
        this.deviceId = deviceId;
        this.name = "";
        this.app = "";
        this.firstSeen = now;
        this.lastContact = now;
    }

    public static UUID idOf(UUID userId, UUID deviceId) {
        return Ids.named("device/" + userId + "/" + deviceId);
    }

    public void named(String given) {
        name = given;
    }

    /** @param version of the program that it runs */
    public void runs(String version) {
        app = version;
    }

    public void heard(Instant now) {
        lastContact = now;
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

    public String name() {
        return name;
    }

    public String app() {
        return app;
    }

    public Instant lastContact() {
        return lastContact;
    }
}
