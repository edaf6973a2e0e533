package org.kehu.client.sync;

import java.util.Map;
import org.kehu.client.account.OwnPassword;
import org.kehu.client.start.StartProblem;
import org.kehu.client.store.DataKey;

/** The password of the person at work: the server first, then the key of the cache that is open. */
final class ServerPassword implements OwnPassword {
    private final ServerSession online;
    private final CacheKeys keys;
    private final DataKey key;
    private final String login;
    private final Runnable syncNow;

    /** @param key of the open cache */
    ServerPassword(ServerSession online, CacheKeys keys, DataKey key, String login, Runnable syncNow) {
        this.online = online;
        this.keys = keys;
        this.key = key;
        this.login = login;
        this.syncNow = syncNow;
    }

    /** Should this be cut off in the middle, the server has the new one, and the next sign-in mends the cache by it. */
    @Override
    public void change(char[] current, char[] fresh) throws StartProblem {
        try {
            online.changePassword(current, fresh);
            keys.renew(key, fresh);
        } catch (RuntimeException e) {
            throw StartProblems.of(e);
        }
        syncNow.run();
    }

    @Override
    public void signInAgain(char[] password) throws StartProblem {
        try {
            if (online.signIn(login, password, ServerSession.deviceName()).mustChangePassword()) {
                throw new StartProblem(StartProblem.MUST_CHANGE, Map.of());
            }
            keys.renew(key, password);
        } catch (RuntimeException e) {
            throw StartProblems.of(e);
        }
        syncNow.run();
    }
}
