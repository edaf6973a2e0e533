package org.kehu.bench.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.kehu.bench.floor.FloorResource;
import org.kehu.bench.seed.Seed;

/**
 * Puts the floor where the launcher expects Kehu: the same runtime, launcher and JVM options, another application. So both
 * run in the same Payara with the same libraries, started the same way.
 */
final class FloorFolder {
    private static final List<String> DESCRIPTORS = List.of("beans.xml", "payara-web.xml");

    private FloorFolder() {}

    static Path write(Path distribution, Path target) throws IOException {
        Files.createDirectories(target);
        runtime(distribution.resolve("runtime"), Files.createDirectories(target.resolve("runtime")));
        Files.copy(distribution.resolve("jvm.options"), target.resolve("jvm.options"));
        try (JarOutputStream war = new JarOutputStream(Files.newOutputStream(target.resolve("kehu-server.war")))) {
            for (String name : DESCRIPTORS) {
                add(war, "WEB-INF/" + name, descriptor(name));
            }
            add(war, "WEB-INF/classes/META-INF/persistence.xml", descriptor("persistence.xml"));
            classes(war, FloorResource.class);
            classes(war, Seed.class);
        }
        return target;
    }

    /** Copies, since the JVM looks behind links: launcher and Payara would find Kehu's folder. */
    private static void runtime(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static byte[] descriptor(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FloorResource.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    /** Those of a package, wherever it is run from: a folder, or a jar. */
    private static void classes(JarOutputStream war, Class<?> one) throws IOException {
        String folder = one.getPackageName().replace('.', '/') + "/";
        Path place = Path.of(URI.create(
                one.getProtectionDomain().getCodeSource().getLocation().toString()));
        if (Files.isDirectory(place)) {
            classes(war, folder, place.resolve(folder));
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            classes(war, folder, jar.getPath(folder));
        }
    }

    private static void classes(JarOutputStream war, String folder, Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                add(war, "WEB-INF/classes/" + folder + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    private static void add(JarOutputStream war, String name, byte[] content) throws IOException {
        war.putNextEntry(new JarEntry(name));
        war.write(content);
        war.closeEntry();
    }
}
