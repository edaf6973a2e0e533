package org.kehu.client.sync;

import org.jspecify.annotations.Nullable;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.store.DataKey;
import org.kehu.client.store.KeyFile;
import org.kehu.client.store.RecoveryFile;

/**
 * The two wrappings of a cache's data key, kept true by one whom the server has just let in: afterwards this password opens
 * the cache, no older one does, and the server can help when it is forgotten.
 */
final class CacheKeys {
    private final CacheFolder folder;
    private final String user;
    private final ServerSession online;

    /** @param user their name; the keys stay bound to the one that they were made under */
    CacheKeys(CacheFolder folder, String user, ServerSession online) {
        this.folder = folder;
        this.user = folder.sealedFor(user);
        this.online = online;
    }

    /**
     * The key of the cache, made with it if there is none.
     *
     * @throws StoreProblem {@code old_password} if only a password that the server no longer takes opens it
     */
    DataKey unlocked(char[] password) {
        byte @Nullable [] released = online.recoveryKey();
        KeyFile keys = folder.keyFile();
        DataKey key = folder.hasKey() ? opened(keys, password, released) : keys.create(user, password);
        keepRecovery(key, released);
        return key;
    }

    private DataKey opened(KeyFile keys, char[] password, byte @Nullable [] released) {
        try {
            return keys.open(user, password);
        } catch (StoreProblem e) {
            if (released == null || !folder.recoveryFile().exists()) {
                throw e.code().equals("wrong_password")
                        ? new StoreProblem("old_password", java.util.Map.of("user", user), e)
                        : e;
            }
            DataKey key = folder.recoveryFile().open(user, released);
            keys.wrap(key, user, password);
            return key;
        }
    }

    /** Wraps a key that is open already: the server has just taken this password. */
    void renew(DataKey key, char[] password) {
        folder.keyFile().wrap(key, user, password);
        keepRecovery(key, online.recoveryKey());
    }

    private void keepRecovery(DataKey key, byte @Nullable [] released) {
        RecoveryFile recovery = folder.recoveryFile();
        if (released != null && !opens(recovery, key, released)) {
            recovery.wrap(key, user, released);
        }
    }

    private boolean opens(RecoveryFile recovery, DataKey key, byte[] released) {
        try {
            return recovery.exists() && recovery.open(user, released).equals(key);
        } catch (StoreProblem e) {
            return false;
        }
    }
}
