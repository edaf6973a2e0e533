package org.kehu.server.launch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The one folder that holds all the server keeps; readable by its owner only. */
record DataFolder(Path path) {
    private static final String SERVER_ID = "server.id";
    private static final Set<String> POSIX = FileSystems.getDefault().supportedFileAttributeViews();

    static DataFolder prepare(Path path, Console console) throws StartProblem {
        DataFolder folder = new DataFolder(path.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.path);
            restrict(folder.path, "rwx------");
            for (Path inner : new Path[] {folder.logs(), folder.runtime(), folder.database()}) {
                Files.createDirectories(inner);
            }
            return folder;
        } catch (IOException failed) {
            throw new StartProblem(console.text("data.unusable", folder.path, failed.getMessage()));
        }
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path database() {
        return path.resolve("database");
    }

    /** Where the backups go that the server makes by itself. */
    Path backups(ServerSettings settings) {
        String given = settings.get(ServerSetting.BACKUP_FOLDER);
        return given.isEmpty() ? path.resolve("backups") : path.resolve(given);
    }

    /**
     * That backups can be written before the night comes. A folder within the data folder is made; one elsewhere has to be there, since
     * what is missing is most likely a disk.
     */
    void requireBackups(ServerSettings settings, Console console) throws StartProblem {
        Path backups = backups(settings);
        boolean ours = backups.normalize().startsWith(path);
        try {
            if (ours) {
                Files.createDirectories(backups);
                restrict(backups, "rwx------");
            } else if (!Files.isDirectory(backups)) {
                throw settings.wrong(ServerSetting.BACKUP_FOLDER, console.text("right.folder.there"), console);
            }
            Files.delete(Files.createTempFile(backups, "kehu-", ".probe"));
        } catch (IOException failed) {
            if (ours) {
                throw new StartProblem(console.text("data.unusable", backups, String.valueOf(failed.getMessage())));
            }
            throw settings.wrong(ServerSetting.BACKUP_FOLDER, console.text("right.folder.writable"), console);
        }
    }

    /** Payara's own files; made anew from the distribution, nothing in it needs a backup. */
    Path runtime() {
        return path.resolve("runtime");
    }

    Path keyStore() {
        return path.resolve("server.p12");
    }

    Path keyStorePassword() {
        return path.resolve("server.p12.password");
    }

    /** Files of the folder itself that a backup takes along. */
    List<Path> backedUp() {
        return List.of(keyStore(), keyStorePassword(), path.resolve(ServerSettings.FILE));
    }

    /** Of the server whose data lies here; empty before its first start. */
    String serverId() {
        try {
            Path file = path.resolve(SERVER_ID);
            return Files.exists(file) ? Files.readString(file).trim() : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    void serverId(String id) throws IOException {
        if (!id.equals(serverId())) {
            Files.writeString(path.resolve(SERVER_ID), id);
        }
    }

    /** Takes away what an earlier start left to Payara, which would begin that application first, and then ours in its place. */
    void emptyRuntime() throws IOException {
        try (Stream<Path> left = Files.walk(runtime())) {
            for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.createDirectories(runtime());
    }

    /** Writes a file that nobody but the owner could read at any moment. */
    static void writeSecret(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        if (POSIX.contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, content, StandardOpenOption.WRITE);
        } else {
            Files.write(file, content);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (POSIX.contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
