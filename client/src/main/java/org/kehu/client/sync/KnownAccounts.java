package org.kehu.client.sync;

import java.nio.file.Path;
import java.util.List;
import org.kehu.client.store.AccountFile;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.task.FxThread;

/** Who works on this computer, each with a copy of his own. */
public final class KnownAccounts {
    private KnownAccounts() {}

    /** Sign-in names at a server, in alphabetical order; those whose copy was destroyed are not among them. */
    public static List<String> logins(Path data, KnownServer known) {
        FxThread.forbid();
        return CacheFolder.all(data).stream()
                .filter(CacheFolder::hasKey)
                .flatMap(folder -> folder.accountFile().read().stream())
                .filter(account -> known.server().equals(account.server()))
                .map(AccountFile.Account::login)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
