package org.kehu.server.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who this server is: the issuer of its tokens, and the epoch that a restored backup changes. */
@Entity
@Table(name = "server_meta")
public class ServerMetaEntity {
    public static final short ONLY = 1;

    @Id
    private short id;

    @Column(name = "server_id")
    private UUID serverId;

    private long epoch;

    @Column(name = "made_at")
    private Instant madeAt;

    protected ServerMetaEntity() {}

    public ServerMetaEntity(UUID serverId, Instant now) {
        this.id = ONLY;
        this.serverId = serverId;
        this.epoch = 1;
        this.madeAt = now;
    }

    public UUID serverId() {
        return serverId;
    }

    public long epoch() {
        return epoch;
    }
}
