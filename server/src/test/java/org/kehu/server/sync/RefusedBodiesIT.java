package org.kehu.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;
import org.kehu.server.running.WholeContents;

/** Messages of sync that are none, too much, or lack a part: at every address, 4xx with what is wrong, and nothing changes. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RefusedBodiesIT {
    private static final List<String> ADDRESSES =
            List.of("hello", "snapshot", "changes", "push", "digest", "repair", "recall");
    private static final int MEGABYTES = 100;

    @Parameter
    TestDatabase database;

    private RunningServer server;
    private People.Person person;
    private People.Person all;

    @BeforeEach
    void begin() {
        server = RunningServer.on(database);
        person = People.withRole(server, "Salesperson");
        all = People.withRole(server, "Administrator");
    }

    private Map<String, String> bodies() {
        String device = "{\"device\":\"" + person.device() + "\"";
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("", "422 bad_message");
        bodies.put("null", "422 bad_message");
        bodies.put("[]", "422 bad_message");
        bodies.put("7", "422 bad_message");
        bodies.put("{", "422 no_json");
        bodies.put("\uFEFF{}", "422 no_json");
        bodies.put("[".repeat(10_000), "422 json_too_large");
        bodies.put("{\"a\":" + "9".repeat(101) + "}", "422 json_too_large");
        bodies.put(device + ",\"device\":\"x\"}", "422 no_json");
        bodies.put("{}", "422 missing_member");
        bodies.put(" ".repeat(9 * 1024 * 1024), "413 body-too-large");
        return bodies;
    }

    @Test
    void whatIsNoMessageIsRefusedAtEveryAddress() {
        WholeContents before = WholeContents.of(all);
        int asked = 0;
        for (String address : ADDRESSES) {
            for (Map.Entry<String, String> body : bodies().entrySet()) {
                ApiAnswer answer = person.client().postText("api/sync/v1/" + address, body.getKey());
                String shown =
                        body.getKey().substring(0, Math.min(40, body.getKey().length()));
                assertEquals(body.getValue(), answer.refusal(), address + " " + shown);
                asked++;
            }
        }
        assertEquals(before, WholeContents.of(all));
        assertEquals(asked, audited().size());
    }

    /** The codes of what was refused to this person, the newest first. */
    private List<String> audited() {
        return new Pushes(server, person)
                .audit().stream().map(refusal -> refusal.path("code").asText()).toList();
    }

    @Test
    void whatIsTooLargeIsNotedAsWhoseItWas() {
        byte[] large = new byte[9 * 1024 * 1024];
        ApiClient caller = person.client().withHeader("Content-Type", "application/json");
        for (String address : List.of("api/sync/v1/push", "api/v1/commands")) {
            assertEquals(
                    "413 body-too-large",
                    caller.send("POST", address, BodyPublishers.ofByteArray(large))
                            .refusal());
            assertEquals(
                    "413 body-too-large",
                    caller.send("POST", address, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                            .refusal());
        }
        assertEquals(Collections.nCopies(4, "body-too-large"), audited());
        ApiAnswer unknown = caller.with("no token").send("POST", "api/sync/v1/push", BodyPublishers.ofByteArray(large));
        assertEquals(401, unknown.status());
    }

    @Test
    void aPartOfTheWrongKindIsNamed() {
        String device = "\"device\":\"" + person.device() + "\"";
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("push {" + device + ",\"units\":7}", "bad_member");
        wrong.put("push {" + device + ",\"units\":[{}]}", "bad_member");
        wrong.put("push {" + device + "}", "missing_member");
        wrong.put("changes {" + device + ",\"epoch\":\"e\",\"fingerprint\":\"f\",\"limit\":1}", "missing_member");
        wrong.put("changes {" + device + ",\"after\":{\"seq\":\"x\",\"tag\":0}}", "bad_member");
        wrong.put("hello {" + device + ",\"app\":\"a\",\"schema\":1}", "missing_member");
        wrong.put("hello {" + device + ",\"app\":\"a\",\"schema\":1e99}", "bad_member");
        wrong.put("digest {" + device + ",\"epoch\":\"e\",\"after\":{\"seq\":0,\"tag\":0}}", "missing_member");
        wrong.put("repair {" + device + ",\"epoch\":\"e\",\"bucket\":-1}", "bad_message");
        wrong.put("snapshot {" + device + ",\"counting\":\"../../etc\"}", "bad_member");
        List<String> said = new ArrayList<>();
        for (String call : wrong.keySet()) {
            int cut = call.indexOf(' ');
            ApiAnswer answer =
                    person.client().postText("api/sync/v1/" + call.substring(0, cut), call.substring(cut + 1));
            assertEquals(422, answer.status(), call + " " + answer.json());
            said.add(answer.text("code"));
            assertEquals(false, answer.text("detail").matches(".*(java|jackson|`).*"), answer.text("detail"));
        }
        assertEquals(List.copyOf(wrong.values()), said);
    }

    @Test
    void aBombIsNotUnpackedFurtherThanABodyMayBe() throws IOException {
        ApiClient packed = person.client().withHeader("Content-Encoding", "gzip");
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            byte[] blanks = " ".repeat(1024 * 1024).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int i = 0; i < MEGABYTES; i++) {
                zip.write(blanks);
            }
        }
        WholeContents before = WholeContents.of(all);
        for (String address : ADDRESSES) {
            ApiAnswer answer =
                    packed.send("POST", "api/sync/v1/" + address, BodyPublishers.ofByteArray(bomb.toByteArray()));
            assertEquals("413 body-too-large", answer.refusal(), address);
        }
        assertEquals(Collections.nCopies(ADDRESSES.size(), "body-too-large"), audited());
        assertEquals(before, WholeContents.of(all));
    }
}
