package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.customer.Customer;
import org.kehu.common.duplicate.BlurredKeys;
import org.kehu.common.duplicate.BlurredMarks;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** What somebody learns of records that he may not see, and what not, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DuplicatesIT {
    @Parameter
    TestDatabase database;

    private RunningServer server;
    private ApiClient admin;
    private People.Person anna;
    private People.Person ben;
    private String name;
    private String phone;
    private UUID annas;

    @BeforeEach
    void begin() {
        server = RunningServer.on(database);
        people();
    }

    private void people() {
        admin = Administrator.of(server);
        anna = People.withRole(server, "Salesperson");
        ben = People.withRole(server, "Salesperson");
        UUID id = UUID.randomUUID();
        name = "盛和" + han(id.getMostSignificantBits()) + "精密机械";
        phone = "+86138" + String.format("%08d", Math.floorMod(id.getLeastSignificantBits(), 100_000_000L));
        annas = customer(anna.client(), Map.of("name", "苏州" + name + "有限公司", "phone", phone));
    }

    private static String han(long bits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append((char) (0x4E00 + (bits >>> (12 * i) & 0xFFF)));
        }
        return text.toString();
    }

    private static UUID customer(ApiClient caller, Map<String, ?> values) {
        UUID id = UUID.randomUUID();
        assertEquals(200, People.create(caller, "customer", id, values).status());
        return id;
    }

    private static ApiAnswer ask(ApiClient caller, String type, Map<String, ?> values) {
        return caller.post("api/v1/duplicates", Map.of("type", type, "values", values));
    }

    private static JsonNode found(ApiClient caller, Map<String, ?> values) {
        ApiAnswer answer = ask(caller, "customer", values);
        assertEquals(200, answer.status(), answer.json()::toString);
        return answer.json().path("found");
    }

    private String nameOf(People.Person person) {
        JsonNode values = admin.get("api/v1/user/" + person.id()).json().at("/values/name");
        return values.path("given").asText();
    }

    @Test
    void whoMayNotSeeItLearnsThatItExistsWhoseItIsAndWhenItWasFollowedLast() {
        JsonNode one = found(ben.client(), Map.of("name", name)).get(0);
        assertEquals("name", one.path("field").asText());
        assertTrue(one.path("owner").asText().contains(nameOf(anna)), one::toString);
        assertTrue(one.path("lastContact").isNull());
        Map<String, ?> call = Map.of(
                "verb",
                "activity.log",
                "id",
                UUID.randomUUID().toString(),
                "values",
                Map.of(
                        "type",
                        "activity",
                        "values",
                        Map.of(
                                "customer",
                                annas.toString(),
                                "kind",
                                "CALL",
                                "subject",
                                "Secret plan",
                                "startedAt",
                                "2026-03-02T09:30:00Z")));
        assertEquals(200, People.give(anna.client(), call).status());
        ApiAnswer told = ask(ben.client(), "customer", Map.of("phone", phone.substring(3), "name", "x"));
        JsonNode twin = told.json().path("found").get(0);
        assertEquals("2026-03-02", twin.path("lastContact").asText());
        assertEquals(3, twin.size(), "nothing else is told");
        assertFalse(told.json().toString().contains(annas.toString()));
        assertFalse(told.json().toString().contains(name));
    }

    @Test
    void whatOneSeesOneselfAndWhatIsGoneIsNotTold() {
        assertEquals(
                0, found(anna.client(), Map.of("name", name, "phone", phone)).size());
        assertEquals(0, found(admin, Map.of("name", name, "phone", phone)).size());
        assertEquals(
                0,
                found(ben.client(), Map.of("name", "Nobody " + UUID.randomUUID()))
                        .size());
        assertEquals(0, found(ben.client(), Map.of()).size());
        Map<String, ?> deletion = Map.of(
                "verb",
                "record.delete",
                "record",
                Map.of("type", "customer", "id", annas.toString()),
                "seenRevision",
                1);
        assertEquals(200, People.give(admin, deletion).status());
        assertEquals(
                0, found(ben.client(), Map.of("name", name, "phone", phone)).size());
    }

    /** Two hundred and more of his own of that name come before the one that he may not see. */
    @Test
    void hisOwnOfTheNameDoNotHideAnothers() {
        UUID random = UUID.randomUUID();
        UUID last = new UUID(-1L & ~0xF000L | 0x4000L, random.getLeastSignificantBits());
        String common = "通用" + han(random.getMostSignificantBits());
        assertEquals(
                200,
                People.create(anna.client(), "customer", last, Map.of("name", common))
                        .status());
        List<Map<String, ?>> commands = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            Map<String, ?> values = Map.of("type", "customer", "values", Map.of("name", common));
            commands.add(Map.of("verb", "record.create", "id", UUID.randomUUID().toString(), "values", values));
        }
        ApiAnswer given = ben.client().post("api/v1/commands", Map.of("commands", commands));
        assertEquals(200, given.status(), given.json()::toString);
        assertEquals(1, found(ben.client(), Map.of("name", common)).size());
    }

    @Test
    void whatOneMaySeeIsNamedIfOneAsksForIt() {
        Map<String, ?> question = Map.of("type", "customer", "values", Map.of("phone", phone), "seen", true);
        JsonNode seen = anna.client().post("api/v1/duplicates", question).json().path("seen");
        assertEquals(1, seen.size(), seen::toString);
        assertEquals(annas.toString(), seen.get(0).path("id").asText());
        assertTrue(seen.get(0).path("title").asText().contains(name));
        JsonNode others = ben.client().post("api/v1/duplicates", question).json();
        assertEquals(0, others.path("seen").size(), others::toString);
        assertEquals(1, others.path("found").size(), others::toString);
        assertEquals(
                0,
                ask(anna.client(), "customer", Map.of("phone", phone))
                        .json()
                        .path("seen")
                        .size());
    }

    @Test
    void contactsAreToldByTheOwnerOfTheirCustomer() {
        Map<String, ?> contact = Map.of("customer", annas.toString(), "name", Map.of("family", "Li"), "mobile", phone);
        assertEquals(
                200,
                People.create(anna.client(), "contact", UUID.randomUUID(), contact)
                        .status());
        JsonNode found =
                ask(ben.client(), "contact", Map.of("mobile", phone)).json().path("found");
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).path("owner").asText().contains(nameOf(anna)), found::toString);
        assertEquals(
                0,
                ask(anna.client(), "contact", Map.of("mobile", phone))
                        .json()
                        .path("found")
                        .size());
    }

    @Test
    void whatIsWithheldFromARoleIsNotTriedOutByAsking(@TempDir Path data) {
        try (RunningServer own = RunningServer.start(data, database.fresh())) {
            server = own;
            people();
            String role = admin.get("api/v1/role?name=Salesperson")
                    .json()
                    .at("/records/0/id")
                    .asText();
            Map<String, ?> hidden = Map.of("role", role, "recordType", "customer", "field", "phone", "level", "HIDDEN");
            assertEquals(
                    200,
                    People.create(admin, "fieldRule", UUID.randomUUID(), hidden).status());
            ApiAnswer refused = ask(ben.client(), "customer", Map.of("phone", phone));
            assertEquals("422 hidden_field", refused.refusal());
            assertEquals(1, found(ben.client(), Map.of("name", name)).size());
        }
    }

    @Test
    void whatCannotBeAskedIsRefusedWithItsReason() {
        ApiClient client = ben.client();
        People.Person agent = People.withRole(server, "Service+agent");
        assertEquals(
                "401 not-signed-in",
                ask(server.client(), "customer", Map.of("name", name)).refusal());
        assertEquals(
                "403 not_allowed",
                ask(agent.client(), "customer", Map.of("name", name)).refusal());
        assertEquals(
                "422 has_no_duplicates",
                ask(client, "order", Map.of("number", "1")).refusal());
        assertEquals(
                "404 unknown_type", ask(client, "wings", Map.of("name", name)).refusal());
        assertEquals(
                "422 unknown_field", ask(client, "customer", Map.of("wings", 2)).refusal());
        assertEquals(
                "422 not_identifying",
                ask(client, "customer", Map.of("notes", "x")).refusal());
        assertEquals("422 not_text", ask(client, "customer", Map.of("name", 2)).refusal());
        assertEquals(
                "422 too_long",
                ask(client, "customer", Map.of("name", "x".repeat(5_000))).refusal());
        ApiAnswer bare = client.post("api/v1/duplicates", Map.of("type", "customer"));
        assertEquals("422 not_an_object", bare.refusal());
        for (String body : List.of("", "null", "[]", "3")) {
            assertEquals(
                    "422 not_an_object",
                    client.postText("api/v1/duplicates", body).refusal(),
                    body);
        }
    }

    private static BlurredMarks marks(ApiClient caller, Field<?> field) {
        ApiAnswer answer = caller.get("api/v1/duplicates/customer/" + field.name());
        assertEquals(200, answer.status(), answer.json()::toString);
        return BlurredMarks.of(answer.json());
    }

    private static long key(BlurredMarks marks, Field<String> field, String value) {
        CrmRecord draft = CrmRecord.blank(Customer.TYPE, UUID.randomUUID()).with(field, value);
        return Objects.requireNonNull(new BlurredKeys("CNY", marks.salt()).of(draft, field));
    }

    @Test
    void aDeviceIsToldOfAllRecordsThatTheyMayExistAndNothingElse(@TempDir Path data) {
        try (RunningServer own = RunningServer.start(data, database.fresh())) {
            server = own;
            people();
            BlurredMarks names = marks(ben.client(), Customer.NAME);
            assertTrue(names.set().mayHave(key(names, Customer.NAME, name + "（苏州）")));
            BlurredMarks phones = marks(ben.client(), Customer.PHONE);
            assertTrue(phones.set().mayHave(key(phones, Customer.PHONE, phone.substring(3))));
            ApiAnswer told = ben.client().get("api/v1/duplicates/customer/name");
            assertEquals(5, told.json().size(), told.json()::toString);
            assertFalse(told.json().toString().contains(name));
            assertEquals(
                    names.json().path("places"),
                    marks(anna.client(), Customer.NAME).json().path("places"),
                    "the same for everybody");
            refusals();
        }
    }

    /** Who may not make such records, or may not read the field, is told nothing. */
    private void refusals() {
        String path = "api/v1/duplicates/";
        ApiClient agent = People.withRole(server, "Service+agent").client();
        assertEquals(
                "401 not-signed-in", server.client().get(path + "customer/name").refusal());
        assertEquals("403 not_allowed", agent.get(path + "customer/name").refusal());
        assertEquals(
                "422 has_no_duplicates", ben.client().get(path + "order/number").refusal());
        assertEquals("404 unknown_type", ben.client().get(path + "wings/name").refusal());
        assertEquals(
                "422 unknown_field", ben.client().get(path + "customer/wings").refusal());
        assertEquals(
                "422 not_identifying", ben.client().get(path + "customer/notes").refusal());
        assertEquals(
                "422 not_identifying", ben.client().get(path + "contact/name").refusal());
        String role = admin.get("api/v1/role?name=Salesperson")
                .json()
                .at("/records/0/id")
                .asText();
        Map<String, ?> hidden = Map.of("role", role, "recordType", "customer", "field", "phone", "level", "HIDDEN");
        assertEquals(
                200,
                People.create(admin, "fieldRule", UUID.randomUUID(), hidden).status());
        assertEquals(
                "422 hidden_field", ben.client().get(path + "customer/phone").refusal());
    }

    @Test
    void whatDevicesAreToldIsMadeOnceADay(@TempDir Path data) {
        try (RunningServer own = RunningServer.start(data, database.fresh())) {
            server = own;
            people();
            BlurredMarks first = marks(ben.client(), Customer.NAME);
            customer(anna.client(), Map.of("name", "后来" + name));
            assertEquals(first.json(), marks(anna.client(), Customer.NAME).json());
        }
    }

    @Test
    void whoAsksTooOftenOnADayIsToldToComeTomorrow(@TempDir Path data) {
        try (RunningServer own = RunningServer.start(data, database.fresh())) {
            server = own;
            people();
            JsonNode ledger = admin.get("api/v1/ledger").json().at("/records/0");
            assertEquals(300, ledger.at("/values/questionsADay").asInt());
            Map<String, ?> changes = Map.of("questionsADay", Map.of("set", List.of("300", "2")));
            Map<String, ?> edit =
                    Map.of("type", "ledger", "id", ledger.path("id").asText(), "changes", changes);
            ApiAnswer set = People.give(
                    admin,
                    Map.of(
                            "verb",
                            "record.edit",
                            "edit",
                            edit,
                            "seenRevision",
                            ledger.path("revision").asInt()));
            assertEquals(200, set.status(), set.json()::toString);
            for (int i = 0; i < 2; i++) {
                assertEquals(1, found(ben.client(), Map.of("name", name)).size());
            }
            ApiAnswer refused = ask(ben.client(), "customer", Map.of("name", name));
            assertEquals("429 too-many-questions-today", refused.refusal());
            int seconds = Integer.parseInt(refused.header("Retry-After"));
            assertTrue(seconds > 0 && seconds <= 90_001, () -> "after " + seconds);
            assertTrue(refused.text("detail").contains("2 times a day"), refused.json()::toString);
            ApiAnswer chinese = ben.client()
                    .withHeader("Accept-Language", "zh-CN")
                    .post("api/v1/duplicates", Map.of("type", "customer", "values", Map.of("name", name)));
            assertTrue(chinese.text("detail").contains("每天最多可查询 2 次"), chinese.json()::toString);
            assertEquals(0, found(anna.client(), Map.of("name", name)).size(), "each for himself");
            JsonNode audited = admin.get("api/v1/refusals?user=" + ben.id()).json();
            assertTrue(audited.toString().contains("too-many-questions-today"), audited::toString);
            assertEquals(0, own.process().stop());
            String asked = ben.id() + " asked for duplicates among others' records of the type customer by [name]: ";
            assertTrue(own.process().output().contains(asked + "refused, too many"), own.process()::output);
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToAskAgain(@TempDir Path data) {
        Map<String, String> settings = new HashMap<>(database.fresh());
        settings.put("KEHU_DUPLICATES_QUESTIONS", "3");
        try (RunningServer own = RunningServer.start(data, settings)) {
            server = own;
            people();
            for (int i = 0; i < 3; i++) {
                assertEquals(1, found(ben.client(), Map.of("name", name)).size());
            }
            ApiAnswer refused = ask(ben.client(), "customer", Map.of("name", name));
            assertEquals("429 too-many-questions", refused.refusal());
            int seconds = Integer.parseInt(refused.header("Retry-After"));
            assertTrue(seconds > 0 && seconds <= 3_601, () -> "after " + seconds);
            assertTrue(refused.text("detail").contains("3 times an hour"), refused.json()::toString);
            assertEquals(0, found(anna.client(), Map.of("name", name)).size(), "each for himself");
            assertEquals(0, own.process().stop());
            String asked = ben.id() + " asked for duplicates among others' records of the type customer by [name]: ";
            assertTrue(own.process().output().contains(asked + "1 told"), own.process()::output);
            assertTrue(own.process().output().contains(asked + "refused, too many"), own.process()::output);
        }
    }
}
