package org.kehu.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** An open device hears that there is news, how far the log has grown, and nothing of what it is. */
class EventsIT {

    private static long head(BufferedReader events) throws IOException {
        String name = "";
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("event:")) {
                name = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                assertEquals("head", name);
                return Long.parseLong(line.substring("data:".length()).strip());
            }
        }
        throw new AssertionError("the server has ended the stream");
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aCommitIsHeardAtOnceByWhoeverListens(TestDatabase database) throws IOException {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        ApiClient listener = People.withRole(server, "Salesperson").client();
        try (InputStream stream = listener.stream("api/sync/v1/events");
                BufferedReader events = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            long first = head(events);
            assertEquals(admin.get("api/v1/server").json().path("head").asLong(), first);
            long seq = People.create(admin, "customer", UUID.randomUUID(), Map.of("name", "News"))
                    .json()
                    .path("seq")
                    .asLong();
            assertTrue(seq > first);
            long heard = first;
            while (heard < seq) {
                heard = head(events);
            }
            assertEquals(seq, heard);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theStreamEndsWithTheSession(TestDatabase database) throws IOException {
        ApiClient listener =
                People.withRole(RunningServer.on(database), "Salesperson").client();
        try (InputStream stream = listener.stream("api/sync/v1/events");
                BufferedReader events = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            head(events);
            assertEquals(204, listener.delete("api/v1/session").status());
            assertTrue(endsOf(events));
        }
    }

    private static boolean endsOf(BufferedReader events) {
        return events.lines().count() >= 0;
    }

    @ParameterizedTest
    @EnumSource
    void strangersHearNothing(TestDatabase database) {
        assertEquals(
                "401 not-signed-in",
                RunningServer.on(database).client().get("api/sync/v1/events").refusal());
    }
}
