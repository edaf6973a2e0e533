package org.kehu.server.updates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.Kehu;
import org.kehu.common.update.SampleUpdate;
import org.kehu.common.update.SigningKey;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.SharedServers;
import org.kehu.server.running.TestDatabase;

/** An administrator brings a newer client, which is looked at before it is kept, and offers it; a client fetches it. */
class ClientUpdatesIT {
    private static final SigningKey KEY = SharedServers.UPDATES;

    @TempDir
    private Path folder;

    /** What others in this run bring is for another system. */
    private final String platform = "test-" + UUID.randomUUID().toString().substring(0, 8);

    private SampleUpdate sample(String version) throws IOException {
        return SampleUpdate.of(folder.resolve(version), version).platform(platform);
    }

    private byte[] update(String version) throws IOException {
        return sample(version).signed(KEY);
    }

    private static Shelf administrator(RunningServer server) {
        return new Shelf(Administrator.of(server));
    }

    @ParameterizedTest
    @EnumSource
    void isBroughtInPiecesOfferedHeldBackAndWithdrawn(TestDatabase database) throws IOException {
        RunningServer server = RunningServer.on(database);
        Shelf shelf = administrator(server);
        People.Person person = People.withRole(server, "Salesperson");
        Shelf client = new Shelf(person.client());
        byte[] update = update("1.2.0");
        shelf.send(update, 0, 30_000);
        assertEquals("30000", shelf.sent(update));
        assertEquals("409 offset-wrong", shelf.send(update, 10, 20).refusal());
        shelf.send(update, 30_000, update.length);
        ApiAnswer added = shelf.add(update);
        assertEquals(200, added.status());
        String id = added.text("id");
        assertEquals(List.of("1.2.0 HELD"), shelf.standing(platform));
        assertEquals("更快。", added.json().path("notes").path("zh_CN").asText());
        assertEquals(KEY.open().fingerprint(), added.text("signedBy"));
        assertEquals(id, shelf.add(update).text("id"), "the same again is the same");

        assertEquals("404 not-found", client.fetch(update, platform).refusal());
        assertEquals("OFFERED", shelf.order(id, "offer").text("standing"));
        assertEquals("1.2.0", client.offered(platform).text("version"));
        assertArrayEquals(update, client.fetch(update, platform).body());
        ApiAnswer part = new Shelf(person.client().withHeader("Range", "bytes=5-14")).fetch(update, platform);
        assertEquals(206, part.status());
        assertArrayEquals(Arrays.copyOfRange(update, 5, 15), part.body());
        assertTrue(isTold(person), "the greeting tells of it");

        shelf.order(id, "hold");
        assertEquals("404 not-found", client.fetch(update, platform).refusal());
        shelf.order(id, "offer");
        assertEquals("WITHDRAWN", shelf.withdraw(id).text("standing"));
        assertEquals("404 not-found", client.offered(platform).refusal());
        assertEquals("0", shelf.sent(update), "its bytes are gone");
        assertEquals(List.of("ADDED", "OFFERED", "HELD", "OFFERED", "WITHDRAWN"), done(shelf));
    }

    private List<String> done(Shelf shelf) {
        return StreamSupport.stream(events(shelf).spliterator(), false)
                .map(event -> event.path("done").asText())
                .toList();
    }

    private JsonNode events(Shelf shelf) {
        return StreamSupport.stream(shelf.all().path("updates").spliterator(), false)
                .filter(one -> one.path("platform").asText().equals(platform))
                .findFirst()
                .orElseThrow()
                .path("events");
    }

    private static boolean isTold(People.Person person) {
        Map<String, Object> hello = new HashMap<>(Map.of(
                "device", person.device().toString(),
                "app", "1.0.0",
                "schema", Kehu.SCHEMA.versions().current(),
                "checkpoint", Map.of("seq", 0, "tag", "0"),
                "seen", Map.of("seq", 0, "tag", "0")));
        hello.put("epoch", null);
        return person.client().post("api/sync/v1/hello", hello).json().has("update");
    }

    /** Nothing of what is refused is kept, and everybody can read why. */
    @ParameterizedTest
    @EnumSource
    void whatIsNotRightIsRefusedAndLeavesNothing(TestDatabase database) throws IOException {
        Shelf shelf = administrator(RunningServer.on(database));
        shelf.bring(update("2.0.0"));
        Map<byte[], String> wrong = new HashMap<>();
        byte[] flipped = update("2.1.0");
        flipped[flipped.length - 1] ^= 1;
        wrong.put(flipped, "digest");
        wrong.put(Arrays.copyOf(update("2.1.0"), 60_000), "cut_off");
        wrong.put(Arrays.copyOf(update("2.1.0"), 90_000), "cut_off");
        wrong.put(sample("2.1.0").signed(SigningKey.generate()), "signature");
        wrong.put(sample("2.1.0").calling("../evil.jar", KEY), "path");
        wrong.put(sample("2.1.0").product("kehu-server").signed(KEY), "product");
        wrong.put(sample("2.1.0").schema(99).signed(KEY), "schema");
        wrong.put(sample("1.9.0").signed(KEY), "older");
        wrong.put(
                SampleUpdate.of(folder.resolve("again"), "2.0.0")
                        .platform(platform)
                        .java(18)
                        .signed(KEY),
                "older");
        wrong.put(new byte[] {'P', 'K', 3, 4}, "format");
        for (Map.Entry<byte[], String> one : wrong.entrySet()) {
            assertEquals("422 update-wrong " + one.getValue(), shelf.refusal(one.getKey()));
            assertEquals("0", shelf.sent(one.getKey()), one.getValue());
            assertEquals(List.of("2.0.0 HELD"), shelf.standing(platform), one.getValue());
        }
        ApiAnswer large = shelf.send(Shelf.sha256(flipped), new byte[10], 0, 10, 600L << 20);
        assertEquals("422 update-wrong too_large", large.refusal() + " " + large.text("field"));
        assertTrue(large.text("detail").contains("512"), large.text("detail"));
        assertEquals("422 field-wrong", shelf.add(new byte[0]).refusal(), "what was never sent");
    }

    @ParameterizedTest
    @EnumSource
    void onlyAdministratorsSeeToThem(TestDatabase database) throws IOException {
        RunningServer server = RunningServer.on(database);
        Shelf shelf = administrator(server);
        byte[] update = update("1.0.0");
        String id = shelf.bring(update).text("id");
        ApiClient person = People.withRole(server, "Salesperson").client();
        Shelf client = new Shelf(person);
        assertEquals("403 no_right", person.get("api/v1/updates").refusal());
        assertEquals("403 no_right", client.send(update, 0, 10).refusal());
        assertEquals("403 no_right", client.add(update).refusal());
        assertEquals("403 no_right", client.order(id, "offer").refusal());
        assertEquals("403 no_right", client.order(id, "hold").refusal());
        assertEquals("403 no_right", client.withdraw(id).refusal());
        assertEquals(List.of("1.0.0 HELD"), shelf.standing(platform));
        assertEquals(
                "401 not-signed-in",
                server.client().get("api/v1/update?platform=" + platform).refusal());
    }
}
