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
    private static final AtomicReference<Path> DATA = new AtomicReference<>();
    private static final AtomicReference<Message> REFUSAL = new AtomicReference<>();
    private static final AtomicReference<Message> MOVED = new AtomicReference<>();
    private static final AtomicReference<Message> TOLD = new AtomicReference<>();
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

    /** As the launcher says. */
    public static void backupFolder(Path folder) {
        FOLDER.set(folder);
    }

    /** Of an embedded database that is being upgraded. */
    public static UpgradeMark upgradeMark() {
        return new UpgradeMark(Objects.requireNonNull(DATA.get(), "the launcher has not said where"));
    }

    /** As the launcher says. */
    public static void dataFolder(Path folder) {
        DATA.set(folder);
    }

    /** Why the application did not start, in the words of the launcher. */
    public static void refuse(String key, Object... arguments) {
        REFUSAL.set(new Message(key, arguments));
    }

    /** The data are in another database: there is nothing to be served here. */
    public static void moved(String key, Object... arguments) {
        MOVED.set(new Message(key, arguments));
    }

    static Optional<String> moved(Console console) {
        return Optional.ofNullable(MOVED.get()).map(message -> message.in(console));
    }

    /** Said once the server answers. */
    public static void tell(String key, Object... arguments) {
        TOLD.set(new Message(key, arguments));
    }

    static Optional<String> refusal(Console console) {
        return Optional.ofNullable(REFUSAL.get()).map(message -> message.in(console));
    }

    static Optional<String> told(Console console) {
        return Optional.ofNullable(TOLD.getAndSet(null)).map(message -> message.in(console));
    }

    private record Message(String key, Object... arguments) {
        String in(Console console) {
            return console.text(key, arguments);
        }
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
