package org.kehu.client.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The order to destroy a cache, beside it: whatever breaks off after the keys are gone is finished at the next start. Nothing
 * in it is secret.
 */
public final class WipeMark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path file;

    WipeMark(Path file) {
        this.file = file;
    }

    /**
     * What is needed to tell the server.
     *
     * @param receipt of the order
     * @param login whose cache it was
     */
    public record Order(String address, String fingerprint, String receipt, String login) {}

    public void write(Order order) {
        try {
            PrivateFiles.replace(file, JSON.writeValueAsBytes(order));
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    /** Empty if the cache is not to be destroyed. One that can't be read is an order too, which nobody is told of. */
    public Optional<Order> read() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Order.class));
        } catch (IOException e) {
            return Optional.of(new Order("", "", "", ""));
        }
    }

    boolean isIn(Path other) {
        return file.equals(other);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
