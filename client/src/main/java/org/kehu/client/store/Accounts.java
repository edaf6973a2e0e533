package org.kehu.client.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which copy here is whose. A name finds the copies that it may open; only the server knows the id, which finds the right one
 * under whatever name it was last opened.
 *
 * @param server id of the server's ledger
 */
public record Accounts(Path data, String server) {
    /** Of those who had this name when they last signed in; more than one where the server has given it to somebody else. */
    public List<CacheFolder> named(String login) {
        CacheFolder usual = CacheFolder.of(data, server, login);
        Stream<CacheFolder> old = usual.accountFile().read().isPresent() ? Stream.empty() : Stream.of(usual);
        return Stream.concat(CacheFolder.all(data).stream().filter(one -> isNamed(one, login)), old)
                .filter(CacheFolder::hasKey)
                .toList();
    }

    /** The copy of this person, or the place for a new one. */
    public CacheFolder of(UUID user, String login) {
        CacheFolder usual = CacheFolder.of(data, server, login);
        return held(user).orElseGet(() -> isFree(usual) ? usual : CacheFolder.of(data, server, user.toString()));
    }

    /** Empty if this person has never worked here. */
    public Optional<CacheFolder> held(UUID user) {
        return CacheFolder.all(data).stream()
                .filter(one -> account(one).filter(is -> user.equals(is.user())).isPresent())
                .findFirst();
    }

    private Optional<AccountFile.Account> account(CacheFolder folder) {
        return folder.accountFile().read().filter(account -> server.equals(account.server()));
    }

    private boolean isNamed(CacheFolder folder, String login) {
        return account(folder)
                .filter(account -> account.login().equalsIgnoreCase(login.strip()))
                .isPresent();
    }

    /** Nobody's, or of an older program that did not write down whose it is. */
    private boolean isFree(CacheFolder folder) {
        return !folder.hasKey()
                || account(folder).map(AccountFile.Account::user).isEmpty();
    }
}
