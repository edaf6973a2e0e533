package org.kehu.installer.alone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The files of the jar's program, in a folder of the server's data that is named by version and digest. A folder of that name is
 * whole: it gets it at once, with all that is in it on the disk.
 */
final class UnpackedProgram {
    /** Where the program lies in the jar. */
    static final String ENTRIES = "program/";
    /** The name of its folder, in the manifest of the jar. */
    static final String NAME = "Kehu-Program";

    private final Path jar;
    private final Path data;

    UnpackedProgram(Path jar, Path data) {
        this.jar = jar;
        this.data = data;
    }

    /** Unpacks it if it is not there; others are then taken away, unless a server runs on the data, which may be one of them. */
    Path folder() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String name = file.getManifest().getMainAttributes().getValue(NAME);
            Path programs = Files.createDirectories(data.resolve("program"));
            Path folder = programs.resolve(name);
            if (!Files.isDirectory(folder)) {
                unpack(file, programs, folder);
                deleteOthers(programs, folder);
            }
            return folder;
        }
    }

    private static void unpack(JarFile file, Path programs, Path folder) throws IOException {
        Path fresh = Files.createTempDirectory(programs, ".unpacking");
        for (JarEntry entry : file.stream().filter(UnpackedProgram::isProgram).toList()) {
            Path target = fresh.resolve(entry.getName().substring(ENTRIES.length()));
            Files.createDirectories(target.getParent());
            try (InputStream in = file.getInputStream(entry)) {
                Files.copy(in, target);
            }
            force(target);
        }
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException elsewhere) {
            if (!Files.isDirectory(folder)) {
                throw elsewhere;
            }
            // another process was first with the same
            delete(fresh);
        }
    }

    private static boolean isProgram(JarEntry entry) {
        return entry.getName().startsWith(ENTRIES) && !entry.isDirectory();
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void deleteOthers(Path programs, Path folder) throws IOException {
        try (FileChannel lock =
                FileChannel.open(data.resolve("kehu.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() != null) {
                for (Path other : children(programs)) {
                    if (!other.equals(folder)) {
                        delete(other);
                    }
                }
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
