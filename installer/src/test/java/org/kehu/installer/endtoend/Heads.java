package org.kehu.installer.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.kehu.server.running.ApiClient;

/** What a listening device is told: how far the log has grown. */
final class Heads implements AutoCloseable {
    private final BufferedReader events;

    Heads(ApiClient listener) throws IOException {
        events = new BufferedReader(
                new InputStreamReader(listener.stream("api/sync/v1/events"), StandardCharsets.UTF_8));
    }

    /** Waits until at least so much is told. */
    long reaching(long seq) throws IOException {
        for (OptionalLong told = next(); told.isPresent(); told = next()) {
            if (told.getAsLong() >= seq) {
                return told.getAsLong();
            }
        }
        throw new AssertionError("the server has ended the stream");
    }

    /** Waits until something is told; empty if the server has ended the stream. */
    OptionalLong next() throws IOException {
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("data:")) {
                return OptionalLong.of(
                        Long.parseLong(line.substring("data:".length()).strip()));
            }
        }
        return OptionalLong.empty();
    }

    /** Waits until the server ends it. */
    void toTheEnd() throws IOException {
        while (events.readLine() != null) {
            // what is told meanwhile is nothing here
        }
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
