package org.kehu.client.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where one person's cache of one server lies.
 *
 * @param data the data folder of this installation; holds the device secret
 * @param folder one below it for each server and person
 */
public record CacheFolder(Path data, Path folder) {
    private static final String PREFIX = "cache-";
    private static final int NAME = 16;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** @param ledger what tells one server's data from another's: the fingerprint of its certificate or its id */
    public static CacheFolder of(Path data, String ledger, String user) {
        String person = user.strip().toLowerCase(Locale.ROOT);
        byte[] name = Secrets.derived(ledger.getBytes(StandardCharsets.UTF_8), person.getBytes(StandardCharsets.UTF_8));
        return new CacheFolder(
                data, data.resolve(PREFIX + HexFormat.of().formatHex(name).substring(0, NAME)));
    }

    public void make() {
        try {
            PrivateFiles.makeFolder(data);
            PrivateFiles.makeFolder(folder);
        } catch (IOException e) {
            throw StoreFailure.of(folder, e);
        }
    }

    public KeyFile keyFile() {
        return new KeyFile(folder.resolve("key.json"), DeviceSecrets.of(data));
    }

    public RecoveryFile recoveryFile() {
        return new RecoveryFile(folder.resolve("recovery.json"));
    }

    /** Whether this person has worked here: the key is there, for the password or for the server's help. */
    public boolean hasKey() {
        return keyFile().exists() || recoveryFile().exists();
    }

    /**
     * Nothing opens the cache afterwards. The secret of the device goes too, unless somebody else's cache here was locked
     * with it. One that can't be destroyed keeps none of the others.
     */
    public void destroyKeys() {
        try {
            keyFile().destroy();
        } finally {
            try {
                recoveryFile().destroy();
            } finally {
                forgetSecret();
            }
        }
    }

    private void forgetSecret() {
        if (all(data).stream().filter(other -> !other.equals(this)).noneMatch(CacheFolder::hasKey)) {
            DeviceSecrets.of(data).forget();
        }
    }

    /** All caches of this installation, whoever's and of whatever server. */
    public static List<CacheFolder> all(Path data) {
        if (Files.notExists(data)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(data)) {
            return folders.filter(one -> one.getFileName().toString().startsWith(PREFIX))
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(one -> new CacheFolder(data, one))
                    .toList();
        } catch (IOException e) {
            throw StoreFailure.of(data, e);
        }
    }

    public AccountFile accountFile() {
        return new AccountFile(folder.resolve("account.json"));
    }

    /** The name that the keys here are bound to; {@code login} where there are none yet. */
    public String sealedFor(String login) {
        return accountFile()
                .read()
                .map(account -> account.sealedFor() == null ? account.login() : account.sealedFor())
                .orElse(login);
    }

    /** The order to destroy this cache, while it is not carried out and told. */
    public WipeMark wipeMark() {
        return new WipeMark(folder.resolve("wipe.json"));
    }

    /** Deletes whatever lies here but the order to do so; to be called again after a crash. The cache must be closed. */
    public void deleteFiles() {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.filter(
                            file -> !file.equals(folder) && !wipeMark().isIn(file))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw StoreFailure.of(folder, e);
        }
    }

    /** Also the order: it is carried out and told. */
    public void deleteWipeMark() {
        try {
            wipeMark().delete();
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw StoreFailure.of(folder, e);
        }
    }

    /** H2 adds its own ending. */
    Path database() {
        return folder.resolve("cache");
    }

    Path databaseFile() {
        return folder.resolve("cache.mv.db");
    }

    Path journal() {
        return folder.resolve("outbox.journal");
    }

    /** Where a copy of a damaged one is kept, as long as damaged databases are. */
    Path asideJournal(Instant now) {
        return folder.resolve("damaged-" + STAMP.format(now) + ".journal");
    }

    Path attachments() {
        return folder.resolve("attachments");
    }

    Path lock() {
        return folder.resolve("cache.lock");
    }

    /** Damaged databases of earlier days: what was let go since lies in them still. */
    void deleteSetAside() {
        try (DirectoryStream<Path> aside = Files.newDirectoryStream(folder, "damaged-*")) {
            for (Path file : aside) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw StoreFailure.of(folder, e);
        }
    }

    /** Puts a damaged database out of the way, so that a new one can be filled; nothing is deleted. */
    Path setAside(Instant now) {
        Path file = databaseFile();
        Path aside = file.resolveSibling("damaged-" + STAMP.format(now) + ".mv.db");
        try {
            return Files.exists(file) ? Files.move(file, aside) : aside;
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }
}
