package org.kehu.installer.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("data:")) {
                long told = Long.parseLong(line.substring("data:".length()).strip());
                if (told >= seq) {
                    return told;
                }
            }
        }
        throw new AssertionError("the server has ended the stream");
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
