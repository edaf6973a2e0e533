package org.kehu.server.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.Kehu;
import org.kehu.common.sync.Packing;
import org.kehu.common.sync.PartCodec;
import org.kehu.common.sync.SnapshotPart;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.Holdings;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** Parts of a snapshot over HTTP: whole, from the middle on, not at all. */
class SnapshotIT {
    private static final PartCodec CODEC = new PartCodec(Kehu.SCHEMA, Packing.GZIP);

    private static ApiAnswer begin(People.Person person) {
        return person.client()
                .post("api/sync/v1/snapshot", Map.of("device", person.device().toString(), "counting", true));
    }

    private static String part(String snapshot, int number) {
        return "api/sync/v1/snapshot/" + snapshot + "/part/" + number;
    }

    @ParameterizedTest
    @EnumSource
    void partsAreLinesUnderTheirHashUntilTheLast(TestDatabase database) {
        People.Person person = People.withRole(RunningServer.on(database), "Salesperson");
        ApiAnswer plan = begin(person);
        assertTrue(plan.json().at("/totals/pipeline").asLong() > 0, plan::toString);
        assertEquals(
                plan.json().path("totals"),
                person.client().get("api/sync/v1/snapshot/totals").json());
        SnapshotPart part;
        int number = 0;
        do {
            ApiAnswer answer = person.client().get(part(plan.text("id"), number++));
            assertEquals(200, answer.status(), () -> new String(answer.body(), StandardCharsets.UTF_8));
            assertEquals("application/x-ndjson gzip bytes", summary(answer));
            assertEquals("\"" + PartCodec.tag(answer.body()) + "\"", answer.header("ETag"));
            part = CODEC.read(answer.body());
        } while (!part.last());
        assertEquals(
                204,
                person.client()
                        .delete("api/sync/v1/snapshot/" + plan.text("id"))
                        .status());
        assertEquals(
                "410 snapshot-gone",
                person.client().get(part(plan.text("id"), 0)).refusal());
    }

    private static String summary(ApiAnswer answer) {
        return answer.header("Content-Type") + " " + answer.header("Content-Encoding") + " "
                + answer.header("Accept-Ranges");
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatBrokeGoesOnInTheMiddle(TestDatabase database) {
        People.Person person = People.withRole(RunningServer.on(database), "Salesperson");
        String path = part(begin(person).text("id"), 0);
        ApiAnswer whole = person.client().get(path);
        byte[] all = whole.body();
        int half = all.length / 2;
        ApiAnswer rest =
                person.client().withHeader("Range", "bytes=" + half + "-").get(path);
        assertEquals(206, rest.status());
        assertEquals("bytes " + half + "-" + (all.length - 1) + "/" + all.length, rest.header("Content-Range"));
        assertEquals(whole.header("ETag"), rest.header("ETag"));
        assertArrayEquals(Arrays.copyOfRange(all, half, all.length), rest.body());
        ApiAnswer few = person.client().withHeader("Range", "bytes=3-5").get(path);
        assertArrayEquals(Arrays.copyOfRange(all, 3, 6), few.body());
        ApiAnswer last = person.client().withHeader("Range", "bytes=-4").get(path);
        assertArrayEquals(Arrays.copyOfRange(all, all.length - 4, all.length), last.body());
        for (String none : List.of("bytes=", "bytes=-", "bytes=9-3", "lines=1-2", "bytes=0-1,3-4", "bytes=x-")) {
            assertEquals(
                    200, person.client().withHeader("Range", none).get(path).status(), none);
        }
        ApiAnswer behind =
                person.client().withHeader("Range", "bytes=" + all.length + "-").get(path);
        assertEquals("416 bytes */" + all.length, behind.status() + " " + behind.header("Content-Range"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAnotherPartByNowComesWhole(TestDatabase database) {
        People.Person person = People.withRole(RunningServer.on(database), "Salesperson");
        String path = part(begin(person).text("id"), 0);
        ApiAnswer whole = person.client().get(path);
        ApiClient resuming = person.client().withHeader("Range", "bytes=2-");
        ApiClient same = resuming.withHeader("If-Range", whole.header("ETag"));
        assertEquals(206, same.get(path).status());
        ApiClient another = resuming.withHeader("If-Range", "\"another\"");
        assertEquals(200, another.get(path).status());
    }

    @ParameterizedTest
    @EnumSource
    void nobodyElseGetsAPartNorEndsASnapshot(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        People.Person person = People.withRole(server, "Salesperson");
        People.Person other = People.withRole(server, "Director");
        String snapshot = begin(person).text("id");
        assertEquals(200, person.client().get(part(snapshot, 0)).status());
        Holdings before = Holdings.of(server);
        assertEquals("410 snapshot-gone", other.client().get(part(snapshot, 0)).refusal());
        assertEquals("410 snapshot-gone", other.client().get(part(snapshot, 1)).refusal());
        assertEquals(
                204, other.client().delete("api/sync/v1/snapshot/" + snapshot).status());
        assertEquals(
                "410 snapshot-gone",
                person.client().get(part(UUID.randomUUID().toString(), 0)).refusal());
        assertEquals("410 snapshot-gone", person.client().get(part(snapshot, 7)).refusal());
        assertEquals("404 not-found", person.client().get(part("none", 0)).refusal());
        assertEquals("401 not-signed-in", server.client().get(part(snapshot, 0)).refusal());
        ApiAnswer foreign = other.client()
                .post("api/sync/v1/snapshot", Map.of("device", person.device().toString()));
        assertEquals("422 field-wrong", foreign.refusal());
        assertEquals(before, Holdings.of(server));
        assertEquals(200, person.client().get(part(snapshot, 0)).status());
    }
}
