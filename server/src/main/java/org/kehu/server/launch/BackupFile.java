package org.kehu.server.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A backup, looked at before anything is done with it: every entry is there, whole, and as it was written. */
public final class BackupFile {
    private final Path file;
    private final BackupManifest manifest;

    private BackupFile(Path file, BackupManifest manifest) {
        this.file = file;
        this.manifest = manifest;
    }

    Path file() {
        return file;
    }

    BackupManifest manifest() {
        return manifest;
    }

    /** @throws StartProblem in words for the person, whatever is wrong with it */
    static BackupFile checked(Path file, Console console) throws StartProblem {
        if (!Files.isRegularFile(file)) {
            throw new StartProblem(console.text("restore.missing", file));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
            if (entry == null) {
                throw new StartProblem(console.text("restore.foreign", file));
            }
            BackupManifest manifest = BackupManifest.read(text(zip, entry));
            String flaw = flaw(zip, manifest);
            if (flaw != null) {
                throw new StartProblem(console.text("restore.damaged", file, flaw));
            }
            return new BackupFile(file, manifest);
        } catch (IOException e) {
            throw new StartProblem(console.text("restore.damaged", file, String.valueOf(e.getMessage())));
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** @return the first entry that is missing, too many or not as it was written; null if there is none */
    public static @Nullable String flaw(ZipFile zip, BackupManifest manifest) throws IOException {
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (!entry.getName().equals(BackupManifest.ENTRY) && !isWhole(zip, entry, manifest)) {
                return entry.getName();
            }
        }
        return manifest.hashes().keySet().stream()
                .filter(name -> zip.getEntry(name) == null)
                .findFirst()
                .orElse(null);
    }

    private static boolean isWhole(ZipFile zip, ZipEntry entry, BackupManifest manifest) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return hash(in).equals(manifest.hashes().get(entry.getName()));
        }
    }

    private static String hash(InputStream in) throws IOException {
        try (DigestInputStream hashed = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            hashed.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
