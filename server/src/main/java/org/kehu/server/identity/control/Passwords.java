package org.kehu.server.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import org.kehu.server.identity.entity.PasswordHash;

/** Argon2id. Few at a time: each takes tens of megabytes, and a flood of sign-ins must not take all memory. */
@ApplicationScoped
public class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 4;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** What an unknown name is checked against, so that it takes as long as a known one. */
    private final PasswordHash nobody = new PasswordHash(salt(), new byte[HASH_BYTES], MEMORY_KIB, ITERATIONS, LANES);

    public PasswordHash hash(String password) {
        PasswordHash form = new PasswordHash(salt(), new byte[HASH_BYTES], MEMORY_KIB, ITERATIONS, LANES);
        return new PasswordHash(form.salt(), digest(password, form), MEMORY_KIB, ITERATIONS, LANES);
    }

    /** Takes the same time whether there is a stored hash or not. */
    public boolean matches(String password, @Nullable PasswordHash stored) {
        PasswordHash expected = stored == null ? nobody : stored;
        boolean equal = MessageDigest.isEqual(digest(password, expected), expected.hash());
        return equal && stored != null;
    }

    private byte[] digest(String password, PasswordHash form) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(form.salt())
                .withMemoryAsKB(form.memoryKib())
                .withIterations(form.iterations())
                .withParallelism(form.lanes())
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        byte[] digest = new byte[form.hash().length];
        places.acquireUninterruptibly();
        try {
            generator.init(parameters);
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), digest);
            return digest;
        } finally {
            places.release();
        }
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
