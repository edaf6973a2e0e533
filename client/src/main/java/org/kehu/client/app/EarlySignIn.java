package org.kehu.client.app;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kehu.client.start.SignIn;
import org.kehu.client.start.SignedIn;
import org.kehu.client.start.StartProblem;

/**
 * The sign-in of a start that nobody attends: the cache is opened while the window is still being made. Whoever signs in with
 * another name or password, or a second time, goes the usual way.
 */
final class EarlySignIn implements SignIn {
    private final SignIn usual;
    private final String user;
    private final char[] password;
    private final FutureTask<SignedIn> begun;
    private final AtomicBoolean isTaken = new AtomicBoolean();

    private EarlySignIn(SignIn usual, String user, char[] password) {
        this.usual = usual;
        this.user = user;
        this.password = password;
        this.begun = new FutureTask<>(() -> usual.signIn(user, password.clone()));
    }

    /** @param workers begins with it at once */
    static SignIn begin(SignIn usual, String user, String password, Executor workers) {
        EarlySignIn early = new EarlySignIn(usual, user, password.toCharArray());
        workers.execute(early.begun);
        return early;
    }

    @Override
    public SignedIn signIn(String name, char[] secret) throws StartProblem {
        boolean isMeant = name.equals(user) && Arrays.equals(secret, password) && !isTaken.getAndSet(true);
        return isMeant ? outcome() : usual.signIn(name, secret);
    }

    @Override
    public SignedIn signInAnew(String name, char[] once, char[] fresh) throws StartProblem {
        return usual.signInAnew(name, once, fresh);
    }

    private SignedIn outcome() throws StartProblem {
        try {
            return begun.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while signing in", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartProblem problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
