package org.kehu.client.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.stream.Stream;
import org.kehu.client.task.FxThread;
import org.slf4j.LoggerFactory;

/**
 * Copies of contents in the clear, as long as another program may be showing them: for their owner only, and gone at the next
 * start at the latest.
 */
public final class OpenedFiles {
    private static final int FOLDER_NAME = 16;

    private final Path folder;

    OpenedFiles(Path folder) {
        this.folder = folder;
    }

    /** A copy under the name that the other program is to show. */
    public Path copy(String sha256, String name, InputStream content) {
        FxThread.forbid();
        Path own = folder.resolve(sha256.substring(0, FOLDER_NAME));
        Path file = own.resolve(name);
        try (content) {
            PrivateFiles.makeFolder(folder);
            PrivateFiles.makeFolder(own);
            Files.deleteIfExists(file);
            PrivateFiles.make(file);
            try (OutputStream out = Files.newOutputStream(file)) {
                content.transferTo(out);
            }
            return file;
        } catch (IOException e) {
            throw StoreFailure.of(folder, e);
        }
    }

    void retain(Set<String> hashes) {
        Set<String> kept = hashes.stream()
                .map(hash -> hash.substring(0, FOLDER_NAME))
                .collect(java.util.stream.Collectors.toSet());
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path one : folders.toList()) {
                if (!kept.contains(one.getFileName().toString())) {
                    delete(one);
                }
            }
        } catch (IOException e) {
            throw StoreFailure.of(folder, e);
        }
    }

    /** What another program holds open stays until the next start; the cache is opened and closed all the same. */
    public void clear() {
        FxThread.forbid();
        try {
            delete(folder);
        } catch (IOException e) {
            LoggerFactory.getLogger(OpenedFiles.class)
                    .warn("copies that were opened are still there: {}", e.toString());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @org.jspecify.annotations.Nullable IOException failure)
                    throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
