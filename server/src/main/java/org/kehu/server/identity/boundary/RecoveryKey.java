package org.kehu.server.identity.boundary;

/** The answer to one who has just signed in; says nothing of itself in a log. */
public record RecoveryKey(byte[] key) {
    @Override
    public String toString() {
        return "RecoveryKey[…]";
    }
}
