package org.kehu.client.store;

/** What Argon2id is run with; kept beside what it protects, so that it can be raised later. */
record PasswordCost(byte[] salt, int memoryKib, int iterations) {
    /** Set to {@code least} where memory or time are short: less than OWASP asks for can't be set. */
    static final String PROPERTY = "kehu.password.cost";

    private static final int SALT = 16;
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int ITERATIONS = 3;
    private static final int LEAST_MEMORY_KIB = 19 * 1024;
    private static final int LEAST_ITERATIONS = 2;

    static PasswordCost usual() {
        return of(System.getProperty(PROPERTY, ""));
    }

    static PasswordCost of(String asked) {
        byte[] salt = Secrets.random(SALT);
        return asked.equals("least")
                ? new PasswordCost(salt, LEAST_MEMORY_KIB, LEAST_ITERATIONS)
                : new PasswordCost(salt, MEMORY_KIB, ITERATIONS);
    }
}
