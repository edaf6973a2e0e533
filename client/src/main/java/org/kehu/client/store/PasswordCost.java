package org.kehu.client.store;

/** What Argon2id is run with; kept beside what it protects, so that it can be raised later. */
record PasswordCost(byte[] salt, int memoryKib, int iterations) {
    private static final int SALT = 16;
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int ITERATIONS = 3;

    static PasswordCost usual() {
        return new PasswordCost(Secrets.random(SALT), MEMORY_KIB, ITERATIONS);
    }
}
