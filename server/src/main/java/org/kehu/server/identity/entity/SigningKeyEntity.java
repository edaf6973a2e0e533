package org.kehu.server.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A secret that signs access tokens; every node of this server reads the same. */
@Entity
@Table(name = "signing_key")
public class SigningKeyEntity {
    @Id
    private String kid;

    private byte[] secret;

    @Column(name = "made_at")
    private Instant madeAt;

    protected SigningKeyEntity() {}

    public SigningKeyEntity(String kid, byte[] secret, Instant now) {
        this.kid = kid;
        this.secret = secret.clone();
        this.madeAt = now;
    }

    public String kid() {
        return kid;
    }

    public byte[] secret() {
        return secret.clone();
    }

    public Instant madeAt() {
        return madeAt;
    }
}
