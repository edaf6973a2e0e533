package org.kehu.client.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.kehu.client.task.FxThread;

/** Files that only their owner may read: 0600 in folders of 0700 where the system knows such rights. */
public final class PrivateFiles {
    private PrivateFiles() {}

    public static void makeFolder(Path folder) throws IOException {
        FxThread.forbid();
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
    }

    /** Makes an empty file if there is none. */
    static void make(Path file) throws IOException {
        FxThread.forbid();
        if (Files.notExists(file)) {
            Files.createFile(file);
        }
        restrict(file, "rw-------");
    }

    /** Puts a file in place of another one as a whole; after a crash there is the old or the new one. */
    public static void replace(Path file, byte[] content) throws IOException {
        FxThread.forbid();
        Path next = next(file);
        Files.deleteIfExists(next);
        make(next);
        write(next, content);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Overwrites it where it lies, which needs no room, and deletes it; also what a crash left of a newer one beside it. Of a
     * disk that writes elsewhere than it is told the overwriting can't be promised.
     */
    static void destroy(Path file) {
        try {
            overwriteAndDelete(next(file));
        } finally {
            overwriteAndDelete(file);
        }
    }

    private static void overwriteAndDelete(Path file) {
        try {
            if (Files.exists(file)) {
                try {
                    write(file, Secrets.random((int) Files.size(file)));
                } finally {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    private static Path next(Path file) {
        return file.resolveSibling(file.getFileName() + ".next");
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel to = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                to.write(rest);
            }
            to.force(true);
        }
    }

    private static void restrict(Path path, String rights) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }
}
