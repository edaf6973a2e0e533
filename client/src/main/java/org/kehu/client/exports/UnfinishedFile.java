package org.kehu.client.exports;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.kehu.client.store.PrivateFiles;
import org.slf4j.LoggerFactory;

/**
 * A file that is written in a folder of Kehu's own before it is allowed to be where the person wants it. It goes there whole, or goes
 * away; what a killed program leaves of it is not at the place that the person chose.
 */
record UnfinishedFile(Path part, Path place) implements AutoCloseable {
    private static final String PREFIX = ".kehu-";
    private static final String SUFFIX = ".part";

    /**
     * @param own the folder of Kehu's own
     * @throws IOException also if nothing can be written where it shall be
     */
    static UnfinishedFile of(Path own, Path to) throws IOException {
        Path place = to.toAbsolutePath();
        if (!Files.isWritable(folder(place))) {
            throw new AccessDeniedException(folder(place).toString());
        }
        PrivateFiles.makeFolder(own);
        sweep(own);
        long mine = ProcessHandle.current().pid();
        return new UnfinishedFile(Files.createTempFile(own, PREFIX + mine + "-", SUFFIX), place);
    }

    private static Path folder(Path place) {
        return Objects.requireNonNull(place.getParent());
    }

    /** Takes away what programs left that do not run any more. */
    static void sweep(Path own) {
        if (!Files.isDirectory(own)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(own, PREFIX + "*" + SUFFIX)) {
            for (Path one : left) {
                if (!isAtWork(one)) {
                    Files.deleteIfExists(one);
                }
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(UnfinishedFile.class).warn("what exports left in {} could not be deleted", own, e);
        }
    }

    /** Numbers of processes come again: one that began after the file was written has not made it. */
    private static boolean isAtWork(Path part) throws IOException {
        String pid =
                String.valueOf(part.getFileName()).substring(PREFIX.length()).replaceFirst("\\D.*", "");
        Instant written = Files.getLastModifiedTime(part).toInstant();
        Optional<ProcessHandle> maker = pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
        return maker.isPresent()
                && maker.get()
                        .info()
                        .startInstant()
                        .map(began -> began.minusSeconds(2).isBefore(written))
                        .orElse(true);
    }

    /** Only a whole file has the name. */
    void finish() throws IOException {
        Path beside = Files.createTempFile(folder(place), PREFIX, SUFFIX);
        try {
            Files.copy(part, beside, StandardCopyOption.REPLACE_EXISTING);
            move(beside);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private void move(Path beside) throws IOException {
        try {
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
