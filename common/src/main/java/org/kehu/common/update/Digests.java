package org.kehu.common.update;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** The one kind of digest that updates are proven by. */
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
