package org.kehu.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
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
        try (BufferedReader events = heardBy(listener)) {
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
        try (BufferedReader events = heardBy(listener)) {
            head(events);
            assertEquals(204, listener.delete("api/v1/session").status());
            assertTrue(endsOf(events));
        }
    }

    /** Whose session ends makes the server ask about all of them. */
    @ParameterizedTest
    @EnumSource
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whoseSessionGoesOnIsToldOn(TestDatabase database) throws IOException {
        RunningServer server = RunningServer.on(database);
        ApiClient stays = People.withRole(server, "Salesperson").client();
        ApiClient leaves = People.withRole(server, "Salesperson").client();
        try (BufferedReader events = heardBy(stays);
                BufferedReader ending = heardBy(leaves)) {
            head(events);
            head(ending);
            assertEquals(204, leaves.delete("api/v1/session").status());
            assertTrue(endsOf(ending));
            long seq = People.create(
                            Administrator.of(server), "customer", UUID.randomUUID(), Map.of("name", "Later news"))
                    .json()
                    .path("seq")
                    .asLong();
            long heard = 0;
            while (heard < seq) {
                heard = head(events);
            }
            assertTrue(heard >= seq);
        }
    }

    private static BufferedReader heardBy(ApiClient listener) throws IOException {
        return new BufferedReader(new InputStreamReader(listener.stream("api/sync/v1/events"), StandardCharsets.UTF_8));
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
