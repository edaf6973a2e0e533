package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

/** How often one may ask, what devices are told, and whom nothing is told: what needs a server of its own. */
class DuplicateQuestionsIT {
    private static final String NAME = "盛和精密机械";
    private static final String PHONE = "+8613812345678";
    private static final int AN_HOUR = 4;
    private static final int A_DAY = 2;

    private RunningServer server;
    private ApiClient admin;
    private People.Person anna;
    private People.Person ben;

    private void people(RunningServer own) {
        server = own;
        admin = Administrator.of(server);
        anna = People.withRole(server, "Salesperson");
        ben = People.withRole(server, "Salesperson");
        customer("苏州" + NAME + "有限公司", PHONE);
    }

    private void customer(String name, String phone) {
        Map<String, ?> values = Map.of("name", name, "phone", phone);
        assertEquals(
                200,
                People.create(anna.client(), "customer", UUID.randomUUID(), values)
                        .status());
    }

    private static ApiAnswer ask(ApiClient caller, Map<String, ?> values) {
        return caller.post("api/v1/duplicates", Map.of("type", "customer", "values", values));
    }

    private static int found(ApiClient caller) {
        ApiAnswer answer = ask(caller, Map.of("name", NAME));
        assertEquals(200, answer.status(), answer.json()::toString);
        return answer.json().path("found").size();
    }

    private static BlurredMarks marks(ApiClient caller, Field<?> field) {
        ApiAnswer answer = caller.get("api/v1/duplicates/customer/" + field.name());
        assertEquals(200, answer.status(), answer.json()::toString);
        return BlurredMarks.of(answer.json());
    }

    private static boolean mayHave(BlurredMarks marks, Field<String> field, String value) {
        CrmRecord draft = CrmRecord.blank(Customer.TYPE, UUID.randomUUID()).with(field, value);
        return marks.set().mayHave(Objects.requireNonNull(new BlurredKeys("CNY", marks.salt()).of(draft, field)));
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceIsToldOfAllRecordsThatTheyMayExistAndNothingElse(TestDatabase database, @TempDir Path data) {
        try (RunningServer own = RunningServer.start(data, database.fresh())) {
            people(own);
            BlurredMarks names = marks(ben.client(), Customer.NAME);
            assertTrue(mayHave(names, Customer.NAME, NAME + "（苏州）"));
            assertTrue(mayHave(marks(ben.client(), Customer.PHONE), Customer.PHONE, PHONE.substring(3)));
            ApiAnswer told = ben.client().get("api/v1/duplicates/customer/name");
            assertEquals(5, told.json().size(), told.json()::toString);
            assertFalse(told.json().toString().contains(NAME));
            customer("后来" + NAME, "+8613912345679");
            assertEquals(names.json(), marks(anna.client(), Customer.NAME).json(), "the same for everybody, all day");
            whoMayNotIsToldNothing();
            whatIsWithheldIsNotTriedOutByAsking();
        }
    }

    private String refusal(ApiClient caller, String path) {
        return caller.get("api/v1/duplicates/" + path).refusal();
    }

    private void whoMayNotIsToldNothing() {
        ApiClient agent = People.withRole(server, "Service+agent").client();
        assertEquals("401 not-signed-in", refusal(server.client(), "customer/name"));
        assertEquals("403 not_allowed", refusal(agent, "customer/name"));
        assertEquals("422 has_no_duplicates", refusal(ben.client(), "order/number"));
        assertEquals("404 unknown_type", refusal(ben.client(), "wings/name"));
        assertEquals("422 unknown_field", refusal(ben.client(), "customer/wings"));
        assertEquals("422 not_identifying", refusal(ben.client(), "customer/notes"));
        assertEquals("422 not_identifying", refusal(ben.client(), "contact/name"));
    }

    private void whatIsWithheldIsNotTriedOutByAsking() {
        String role = admin.get("api/v1/role?name=Salesperson")
                .json()
                .at("/records/0/id")
                .asText();
        Map<String, ?> hidden = Map.of("role", role, "recordType", "customer", "field", "phone", "level", "HIDDEN");
        assertEquals(
                200,
                People.create(admin, "fieldRule", UUID.randomUUID(), hidden).status());
        assertEquals("422 hidden_field", refusal(ben.client(), "customer/phone"));
        assertEquals(
                "422 hidden_field", ask(ben.client(), Map.of("phone", PHONE)).refusal());
        assertEquals(1, found(ben.client()));
    }

    @ParameterizedTest
    @EnumSource
    void whoAsksTooOftenIsToldWhenToAskAgain(TestDatabase database, @TempDir Path data) {
        Map<String, String> settings = new HashMap<>(database.fresh());
        settings.put("KEHU_DUPLICATES_QUESTIONS", "" + AN_HOUR);
        try (RunningServer own = RunningServer.start(data, settings)) {
            people(own);
            for (int i = 0; i < AN_HOUR; i++) {
                assertEquals(1, found(ben.client()));
            }
            refused(ben, "429 too-many-questions", 3_601, "4 times an hour", "每小时最多可查询 4 次");
            questionsADay();
            People.Person carl = People.withRole(server, "Salesperson");
            for (int i = 0; i < A_DAY; i++) {
                assertEquals(1, found(carl.client()));
            }
            refused(carl, "429 too-many-questions-today", 90_001, "2 times a day", "每天最多可查询 2 次");
            assertEquals(0, found(anna.client()), "each for himself");
            JsonNode audited = admin.get("api/v1/refusals?user=" + carl.id()).json();
            assertTrue(audited.toString().contains("too-many-questions-today"), audited::toString);
            assertEquals(0, own.process().stop());
            for (People.Person one : List.of(ben, carl)) {
                String asked =
                        one.id() + " asked for duplicates among others' records of the type customer by [name]: ";
                assertTrue(own.process().output().contains(asked + "1 told"), own.process()::output);
                assertTrue(own.process().output().contains(asked + "refused, too many"), own.process()::output);
            }
        }
    }

    private static void refused(People.Person person, String refusal, int seconds, String english, String chinese) {
        ApiAnswer refused = ask(person.client(), Map.of("name", NAME));
        assertEquals(refusal, refused.refusal());
        int wait = Integer.parseInt(refused.header("Retry-After"));
        assertTrue(wait > 0 && wait <= seconds, () -> "after " + wait);
        assertTrue(refused.text("detail").contains(english), refused.json()::toString);
        ApiAnswer told = ask(person.client().withHeader("Accept-Language", "zh-CN"), Map.of("name", NAME));
        assertTrue(told.text("detail").contains(chinese), told.json()::toString);
    }

    private void questionsADay() {
        JsonNode ledger = admin.get("api/v1/ledger").json().at("/records/0");
        assertEquals(300, ledger.at("/values/questionsADay").asInt());
        Map<String, ?> changes = Map.of("questionsADay", Map.of("set", List.of("300", "" + A_DAY)));
        Map<String, ?> edit = Map.of("type", "ledger", "id", ledger.path("id").asText(), "changes", changes);
        int revision = ledger.path("revision").asInt();
        ApiAnswer set = People.give(admin, Map.of("verb", "record.edit", "edit", edit, "seenRevision", revision));
        assertEquals(200, set.status(), set.json()::toString);
    }
}
