package org.kehu.client.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The random key of one cache, and the keys for each purpose that come from it. Kept in memory only while signed in. */
public final class DataKey {
    private final byte[] key;

    private DataKey(byte[] key) {
        this.key = key;
    }

    /** A random one that nothing wraps yet: what it encrypts is lost with the process, unless {@link KeyFile} wraps it. */
    public static DataKey fresh() {
        return new DataKey(Secrets.random(Secrets.KEY));
    }

    static DataKey of(byte[] key) {
        return new DataKey(key.clone());
    }

    byte[] bytes() {
        return key.clone();
    }

    /** H2's file password. */
    String filePassword() {
        return HexFormat.of().formatHex(forPurpose("file"));
    }

    byte[] forPurpose(String purpose) {
        return Secrets.derived(key, ("kehu-cache-" + purpose).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataKey that && MessageDigest.isEqual(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    /** Forgets it. */
    void wipe() {
        Arrays.fill(key, (byte) 0);
    }
}
