package org.kehu.client.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose cache it is, in the clear beside it: what the sign-in offers before any password opens anything. */
public final class AccountFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path file;

    AccountFile(Path file) {
        this.file = file;
    }

    /**
     * Whose copy it is.
     *
     * @param login their name as of the last sign-in; a server may give them another one, and theirs to somebody else
     * @param server id of the server's ledger
     * @param user their id, which never changes; null from an older program
     * @param sealedFor the name that the keys beside are bound to, which stays when the person is renamed; null if it is
     *     {@code login}
     */
    public record Account(
            String login,
            String server,
            @Nullable UUID user,
            @Nullable String sealedFor) {}

    public void write(Account account) {
        try {
            PrivateFiles.replace(file, JSON.writeValueAsBytes(account));
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    /** Empty for a cache of an older program, until it is opened again. */
    public Optional<Account> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), Account.class))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
