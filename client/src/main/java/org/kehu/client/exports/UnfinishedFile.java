package org.kehu.client.exports;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A file beside the place where it shall be. It goes there whole, or goes away. */
record UnfinishedFile(Path part, Path place) implements AutoCloseable {

    static UnfinishedFile of(Path to) throws IOException {
        Path place = to.toAbsolutePath();
        return new UnfinishedFile(
                Files.createTempFile(Objects.requireNonNull(place.getParent()), ".kehu-", ".part"), place);
    }

    void finish() throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
