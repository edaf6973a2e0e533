package org.kehu.client.start;

/** Port that checks a password: by the server, or without it by what this device remembers. Never called on the FX thread. */
public interface SignIn {
    /** @param password wiped by the caller afterwards */
    SignedIn signIn(String user, char[] password) throws StartProblem;

    /**
     * Signs in with a password that works only once, and puts the person's own in its place.
     *
     * @param fresh wiped by the caller afterwards
     */
    default SignedIn signInAnew(String user, char[] once, char[] fresh) throws StartProblem {
        throw new StartProblem(StartProblem.MUST_CHANGE, java.util.Map.of());
    }
}
