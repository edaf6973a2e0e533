package org.kehu.server.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** How one user signs in: never the password, only its salted hash with the parameters it was made with. */
@Entity
@Table(name = "credential")
public class CredentialEntity {
    @Id
    @Column(name = "user_id")
    private UUID userId;

    private String login;

    @Column(name = "password_salt")
    private byte[] salt;

    @Column(name = "password_hash")
    private byte[] hash;

    @Column(name = "memory_kib")
    private int memoryKib;

    private int iterations;
    private int lanes;

    @Column(name = "must_change")
    private boolean mustChange;

    private boolean disabled;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected CredentialEntity() {}

    public CredentialEntity(UUID userId, String login) {
        this.userId = userId;
        this.login = login;
    }

    /** After the user was given another sign-in name. */
    public void login(String newLogin) {
        login = newLogin;
    }

    public void password(PasswordHash password, boolean mustChangeIt, Instant now) {
        salt = password.salt();
        hash = password.hash();
        memoryKib = password.memoryKib();
        iterations = password.iterations();
        lanes = password.lanes();
        mustChange = mustChangeIt;
        changedAt = now;
    }

    public PasswordHash password() {
        return new PasswordHash(salt, hash, memoryKib, iterations, lanes);
    }

    public UUID userId() {
        return userId;
    }

    public String login() {
        return login;
    }

    public boolean mustChange() {
        return mustChange;
    }

    public boolean disabled() {
        return disabled;
    }

    public void disabled(boolean isDisabled) {
        disabled = isDisabled;
    }
}
