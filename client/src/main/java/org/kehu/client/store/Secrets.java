package org.kehu.client.store;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** The few operations that keys are made and kept with: AES-256-GCM, HMAC-SHA-256, Argon2id. */
final class Secrets {
    static final int KEY = 32;
    static final int NONCE = 12;
    static final int TAG = 16;
    private static final int FIRST_BLOCK = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    static byte[] seal(byte[] key, byte[] nonce, byte[] bound, byte[] plain) {
        try {
            return gcm(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** @throws GeneralSecurityException if the key is another one or anything was altered */
    static byte[] open(byte[] key, byte[] nonce, byte[] bound, byte[] sealed) throws GeneralSecurityException {
        return gcm(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(sealed);
    }

    /** What {@code sealed}, the begin of something sealed, may say. Nothing proves it: only {@link #open} is to be believed. */
    static byte[] glimpse(byte[] key, byte[] nonce, byte[] sealed) {
        try {
            byte[] counter = Arrays.copyOf(nonce, nonce.length + Integer.BYTES);
            counter[counter.length - 1] = FIRST_BLOCK;
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(counter));
            return cipher.doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-CTR", e);
        }
    }

    private static Cipher gcm(int mode, byte[] key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    /** A key for one purpose: knowing it tells nothing of {@code key} or of keys for other purposes. */
    static byte[] derived(byte[] key, byte[] purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /** Slow and hungry for memory on purpose, so that guessing passwords is. */
    static byte[] stretched(char[] password, PasswordCost cost) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(cost.salt())
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.iterations())
                .withParallelism(1)
                .build();
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(parameters);
        byte[] stretched = new byte[KEY];
        argon2.generateBytes(password, stretched);
        return stretched;
    }
}
