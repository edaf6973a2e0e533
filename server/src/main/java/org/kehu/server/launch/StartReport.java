package org.kehu.server.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the application tells the launcher while it starts. Nothing here is stored or logged: the one-time password goes
 * from memory to the terminal, once.
 */
public final class StartReport {
    private static final AtomicReference<FirstAdministrator> FIRST = new AtomicReference<>();

    private static final AtomicReference<List<Path>> FILES = new AtomicReference<>(List.of());
    private static final AtomicReference<Path> FOLDER = new AtomicReference<>();
    private static final AtomicReference<BackupMaker> BACKUPS = new AtomicReference<>();
    private static final AtomicReference<String> SERVER = new AtomicReference<>("");

    private static volatile boolean applicationReady;

    private StartReport() {}

    /** The account made by a first start; its password has to be changed at the first sign-in. */
    public record FirstAdministrator(String name, String password) {}

    public static void firstAdministrator(String name, String password) {
        FIRST.set(new FirstAdministrator(name, password));
    }

    /** Payara counts an application as deployed whose start has failed; so it says itself that it works. */
    public static void applicationReady() {
        applicationReady = true;
    }

    /** How backups of this server are written, and which server this is. */
    public static void backups(String server, BackupMaker maker) {
        SERVER.set(server);
        BACKUPS.set(maker);
    }

    /** Files of the data folder that a backup takes along. */
    public static List<Path> backedUp() {
        return FILES.get();
    }

    static void backedUp(List<Path> files) {
        FILES.set(List.copyOf(files));
    }

    /** Where the backups go that the server makes by itself. */
    public static Path backupFolder() {
        return Objects.requireNonNull(FOLDER.get(), "the launcher has not said where");
    }

    static void backupFolder(Path folder) {
        FOLDER.set(folder);
    }

    static BackupMaker backups() {
        return Objects.requireNonNull(BACKUPS.get(), "the application is not ready");
    }

    static String server() {
        return SERVER.get();
    }

    static boolean isApplicationReady() {
        return applicationReady;
    }

    static Optional<FirstAdministrator> takeFirstAdministrator() {
        return Optional.ofNullable(FIRST.getAndSet(null));
    }
}
