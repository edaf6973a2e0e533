package org.kehu.server.identity.control;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** A refresh token as a device holds it: the family it belongs to and a secret of which the server keeps the hash. */
public record RefreshToken(UUID family, byte[] secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int UUID_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    public static RefreshToken next(UUID family) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new RefreshToken(family, secret);
    }

    public static Optional<RefreshToken> parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != UUID_BYTES + SECRET_BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            UUID family = new UUID(buffer.getLong(), buffer.getLong());
            byte[] secret = new byte[SECRET_BYTES];
            buffer.get(secret);
            return Optional.of(new RefreshToken(family, secret));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    public String text() {
        byte[] bytes = ByteBuffer.allocate(UUID_BYTES + SECRET_BYTES)
                .putLong(family.getMostSignificantBits())
                .putLong(family.getLeastSignificantBits())
                .put(secret)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A plain hash is enough: the secret is random, so there is nothing to guess slowly. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    @Override
    public String toString() {
        return "RefreshToken[" + family + "]";
    }
}
