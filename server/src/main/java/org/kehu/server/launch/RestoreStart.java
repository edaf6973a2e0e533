package org.kehu.server.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * {@code --restore FILE}: a start that begins with the state of a backup. What was there is kept aside; the application reads
 * the backup into an empty database and begins a new epoch. One that does not come to its end is undone at the next start.
 */
final class RestoreStart {
    /** What the application reads: the file to begin with; gone once it has. */
    static final String PROPERTY = "kehu.restore";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final DataFolder folder;
    private final BackupFile backup;
    private final Path aside;

    private RestoreStart(DataFolder folder, BackupFile backup, Path aside) {
        this.folder = folder;
        this.backup = backup;
        this.aside = aside;
    }

    private static Path unfinished(DataFolder folder) {
        return folder.path().resolve("restore.unfinished");
    }

    /** Puts back what an unfinished restore has put aside; called at every start. */
    static void undoUnfinished(DataFolder folder, Console console) throws StartProblem {
        Path mark = unfinished(folder);
        if (!Files.exists(mark)) {
            return;
        }
        try {
            Path aside = Path.of(Files.readString(mark));
            if (Files.exists(aside)) {
                delete(folder.database());
                Files.move(aside, folder.database());
            }
            Files.delete(mark);
            console.say("restore.undone");
        } catch (IOException e) {
            throw new StartProblem(console.text("data.unusable", folder.path(), String.valueOf(e.getMessage())));
        }
    }

    /** Checks everything first: what is refused has changed nothing. */
    static RestoreStart begin(DataFolder folder, Path file, int newestSchema, Console console) throws StartProblem {
        BackupFile backup = BackupFile.checked(file.toAbsolutePath().normalize(), console);
        requireOurs(folder, backup.manifest(), newestSchema, console);
        Path aside = folder.path().resolve("database-before-" + STAMP.format(Instant.now()));
        try {
            Files.writeString(unfinished(folder), aside.toString());
            Files.move(folder.database(), aside);
            Files.createDirectory(folder.database());
            bringFiles(folder, backup);
        } catch (IOException e) {
            throw new StartProblem(console.text("data.unusable", folder.path(), String.valueOf(e.getMessage())));
        }
        System.setProperty(PROPERTY, backup.file().toString());
        return new RestoreStart(folder, backup, aside);
    }

    private static void requireOurs(DataFolder folder, BackupManifest manifest, int newestSchema, Console console)
            throws StartProblem {
        if (manifest.schema() > newestSchema) {
            throw new StartProblem(console.text("restore.newer", manifest.app(), manifest.schema(), newestSchema));
        }
        String known = folder.serverId();
        if (!known.isEmpty() && !known.equals(manifest.server())) {
            throw new StartProblem(console.text("restore.other.server", manifest.server(), known, folder.path()));
        }
    }

    /** Certificate and settings only where there are none: those of this machine are the right ones for it. */
    private static void bringFiles(DataFolder folder, BackupFile backup) throws IOException {
        try (ZipFile zip = new ZipFile(backup.file().toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                String name = entry.getName();
                if (name.startsWith(BackupManifest.FILES)) {
                    bring(folder, name.substring(BackupManifest.FILES.length()), zip, entry);
                }
            }
        }
    }

    private static void bring(DataFolder folder, String name, ZipFile zip, ZipEntry entry) throws IOException {
        Path file = folder.path().resolve(name);
        if (folder.backedUp().contains(file) && !Files.exists(file)) {
            try (InputStream in = zip.getInputStream(entry)) {
                DataFolder.writeSecret(file, in.readAllBytes());
            }
        }
    }

    /** The server answers: what the backup said is true now. */
    void done(Console console) throws StartProblem {
        try {
            boolean anything = isFilled(aside);
            if (!anything) {
                delete(aside);
            }
            Files.delete(unfinished(folder));
            console.say(
                    anything ? "restore.done" : "restore.done.fresh",
                    backup.manifest().made(),
                    backup.manifest().head(),
                    aside);
        } catch (IOException e) {
            throw new StartProblem(console.text("data.unusable", folder.path(), String.valueOf(e.getMessage())));
        }
    }

    private static boolean isFilled(Path path) throws IOException {
        try (var files = Files.list(path)) {
            return files.findAny().isPresent();
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (Path one : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
