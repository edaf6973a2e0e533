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
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup, looked at before anything is done with it: every entry is there, whole, and as it was written. */
final class BackupFile {
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
            Set<String> lacking = new HashSet<>(manifest.hashes().keySet());
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                requireWhole(zip, all.nextElement(), manifest, file, console);
            }
            lacking.removeIf(name -> zip.getEntry(name) != null);
            if (!lacking.isEmpty()) {
                throw new StartProblem(
                        console.text("restore.damaged", file, lacking.iterator().next()));
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

    private static void requireWhole(ZipFile zip, ZipEntry entry, BackupManifest manifest, Path file, Console console)
            throws IOException, StartProblem {
        String name = entry.getName();
        if (name.equals(BackupManifest.ENTRY)) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            if (!hash(in).equals(manifest.hashes().get(name))) {
                throw new StartProblem(console.text("restore.damaged", file, name));
            }
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
