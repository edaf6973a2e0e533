package org.kehu.installer.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders with all that is below them. */
final class Tree {
    private Tree() {}

    static void copy(Path from, Path to) throws IOException {
        for (Path file : below(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path file :
                    below(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The folder first, all in the same order on every machine. */
    static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    static long bytes(Path folder) throws IOException {
        long sum = 0;
        for (Path file : below(folder)) {
            sum += Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
        }
        return sum;
    }
}
