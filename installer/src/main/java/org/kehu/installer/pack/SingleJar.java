package org.kehu.installer.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/** The server in one jar, which any Java from 17 on runs. */
final class SingleJar {
    private static final String PROGRAM = "program/";
    private static final int DIGITS = 12;
    /** No entry says when it was made: the same files make the same jar. */
    private static final FileTime NO_TIME = FileTime.fromMillis(315_532_800_000L);

    private final Project project;

    SingleJar(Project project) {
        this.project = project;
    }

    Path make(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve("kehu-server.jar");
        Path program = project.serverFiles();
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest(digest(program)))) {
            // nearly all of it are jars
            jar.setLevel(Deflater.NO_COMPRESSION);
            add(jar, project.aloneClasses(), "org/kehu/installer/alone/");
            add(jar, program, PROGRAM);
        }
        return file;
    }

    private Manifest manifest(String digest) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "org.kehu.installer.alone.ServerJar");
        main.put(Attributes.Name.IMPLEMENTATION_VERSION, project.version());
        main.putValue("Kehu-Program", project.version() + "-" + digest);
        return manifest;
    }

    private static void add(JarOutputStream jar, Path folder, String prefix) throws IOException {
        for (Path file : Tree.below(folder)) {
            if (Files.isRegularFile(file)) {
                jar.putNextEntry(new ZipEntry(prefix + name(folder, file)).setLastModifiedTime(NO_TIME));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String digest(Path folder) throws IOException {
        try (DigestOutputStream all =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            for (Path file : Tree.below(folder)) {
                if (Files.isRegularFile(file)) {
                    all.write((name(folder, file) + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
                    Files.copy(file, all);
                }
            }
            return HexFormat.of().formatHex(all.getMessageDigest().digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
