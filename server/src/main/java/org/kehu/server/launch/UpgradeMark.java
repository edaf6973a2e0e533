package org.kehu.server.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Of an upgrade of an embedded database that has not come to its end: where the copy of the file from before lies, and where it
 * belongs. It is put back when the start has failed, or at the next start if the process ended before.
 */
public final class UpgradeMark {
    private final Path folder;

    UpgradeMark(Path folder) {
        this.folder = folder;
    }

    private Path mark() {
        return folder.resolve("upgrade.unfinished");
    }

    /** Where the copy goes: one at a time. */
    public Path copy() {
        return folder.resolve("database-before-upgrade.zip");
    }

    /** Before the copy is written: nobody but the owner could read it at any moment. */
    public void begin() throws IOException {
        DataFolder.writeSecret(copy(), new byte[0]);
    }

    /** Once the copy is whole. @param database the file that it is a copy of */
    public void set(Path database) throws IOException {
        Properties lines = new Properties();
        lines.setProperty("database", database.toAbsolutePath().toString());
        StringWriter text = new StringWriter();
        lines.store(text, null);
        bringToDisk(copy());
        Path next = folder.resolve("upgrade.next");
        DataFolder.writeSecret(next, text.toString().getBytes(StandardCharsets.UTF_8));
        bringToDisk(next);
        Files.move(next, mark(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The upgrade has come to its end. */
    public void clear() throws IOException {
        Files.deleteIfExists(mark());
        Files.deleteIfExists(copy());
    }

    /** May be repeated. @return false if there is nothing to be put back */
    public boolean putBack() throws IOException {
        if (!Files.exists(mark())) {
            return false;
        }
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(mark())));
        Path database = Path.of(lines.getProperty("database", ""));
        Path next = database.resolveSibling(database.getFileName() + ".before");
        try (ZipFile zip = new ZipFile(copy().toFile())) {
            ZipEntry only = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".mv.db"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no database in " + copy()));
            try (InputStream in = zip.getInputStream(only)) {
                DataFolder.writeSecret(next, new byte[0]);
                Files.copy(in, next, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        bringToDisk(next);
        Files.move(next, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        clear();
        return true;
    }

    private static void bringToDisk(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
