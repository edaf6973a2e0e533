package org.kehu.client.app;

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
    private final String password;
    private final FutureTask<SignedIn> begun;
    private final AtomicBoolean isTaken = new AtomicBoolean();

    /** @param workers begins with it at once */
    EarlySignIn(SignIn usual, String user, String password, Executor workers) {
        this.usual = usual;
        this.user = user;
        this.password = password;
        this.begun = new FutureTask<>(() -> usual.signIn(user, password.toCharArray()));
        workers.execute(begun);
    }

    @Override
    public SignedIn signIn(String name, char[] secret) throws StartProblem {
        boolean isMeant = name.equals(user) && password.equals(String.valueOf(secret)) && !isTaken.getAndSet(true);
        return isMeant ? outcome() : usual.signIn(name, secret);
    }

    @Override
    public SignedIn signInAnew(String name, char[] once, char[] fresh) throws StartProblem {
        return usual.signInAnew(name, once, fresh);
    }

    private SignedIn outcome() throws StartProblem {
        try {
            return begun.get();
        } catch (InterruptedException | ExecutionException e) {
            if (e.getCause() instanceof StartProblem problem) {
                throw problem;
            }
            throw new IllegalStateException("the early sign-in has failed", e);
        }
    }
}
