package org.kehu.client.start;

/** Port that checks a password: by the server, or without it by what this device remembers. Never called on the FX thread. */
public interface SignIn {
    /** @param password wiped by the caller afterwards */
    SignedIn signIn(String user, char[] password) throws StartProblem;
}
