package org.kehu.server.running;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The packaged server with migrations that only a test knows, so that it is a later version for every database. */
public record LaterServer(Path folder) {
    private static final int FIRST = 9_001;

    /** @param migrations in their order */
    public static LaterServer with(Path folder, String... migrations) throws IOException {
        Path ours = ServerDistribution.folder();
        Files.createDirectories(folder);
        Files.copy(ours.resolve("jvm.options"), folder.resolve("jvm.options"));
        link(ours.resolve("runtime"), Files.createDirectory(folder.resolve("runtime")));
        Path war = Files.copy(ours.resolve("kehu-server.war"), folder.resolve("kehu-server.war"));
        try (FileSystem zip = FileSystems.newFileSystem(war)) {
            for (int i = 0; i < migrations.length; i++) {
                Files.writeString(
                        zip.getPath("WEB-INF/classes/db/migration/V" + (FIRST + i) + "__test.sql"), migrations[i]);
            }
        }
        return new LaterServer(folder);
    }

    /** A JVM looks where a symbolic link leads, and would find the war there; another disk knows no other link. */
    private static void link(Path from, Path to) throws IOException {
        boolean oneDisk = Files.getFileStore(from).equals(Files.getFileStore(to));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Path there = to.resolve(file.getFileName());
                if (oneDisk) {
                    Files.createLink(there, file);
                } else {
                    Files.copy(file, there);
                }
            }
        }
    }
}
