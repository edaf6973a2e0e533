package org.kehu.server.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** What is refused before any record is touched: the database makes no difference here. */
class ProblemIT {
    private static final String SESSION = "api/v1/session";
    private static final int OVER_THE_LIMIT = 9 * 1024 * 1024;

    private final ApiClient client = RunningServer.on(TestDatabase.H2).client();

    @Test
    void malformedJsonNamesThePlace() {
        ApiAnswer answer = client.postText(SESSION, "{\n  \"name\": \"a\",\n  oops");
        assertEquals("400 malformed-json", answer.refusal());
        assertTrue(answer.text("detail").contains("line 3"), answer.text("detail"));
        assertEquals("application/problem+json", answer.header("Content-Type"));
    }

    @Test
    void emptyBodyIsNotADefect() {
        assertEquals("422 field-missing", client.postText(SESSION, "").refusal());
    }

    @Test
    void secondValueAfterTheFirstIsRefused() {
        assertEquals(400, client.postText(SESSION, "{} {}").status());
    }

    @Test
    void unknownFieldIsNamed() {
        ApiAnswer answer = client.postText(SESSION, "{\"colour\": 1}");
        assertEquals("422 field-unknown", answer.refusal());
        assertEquals("colour", answer.text("field"));
    }

    @Test
    void wrongKindOfValueIsNamed() {
        ApiAnswer answer = client.postText(SESSION, "{\"device\": {\"id\": \"not a uuid\"}}");
        assertEquals("422 field-wrong", answer.refusal());
        assertEquals("device.id", answer.text("field"));
    }

    @Test
    void deepNestingIsRefused() {
        assertEquals(
                "422 field-wrong",
                client.postText(SESSION, "{\"name\":" + "[".repeat(10_000)).refusal());
    }

    @Test
    void bodyOverTheLimitIsRefusedByItsLength() {
        byte[] body = new byte[OVER_THE_LIMIT];
        assertEquals(
                "413 body-too-large",
                client.send("POST", SESSION, BodyPublishers.ofByteArray(body)).refusal());
    }

    @Test
    void bodyOverTheLimitIsRefusedWhileItIsRead() {
        byte[] body = (" ".repeat(OVER_THE_LIMIT)).getBytes();
        ApiAnswer answer =
                client.send("POST", SESSION, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertEquals("413 body-too-large", answer.refusal());
    }

    @Test
    void problemsAreToldInTheCallersLanguage() {
        ApiAnswer answer = client.withHeader("Accept-Language", "zh-CN").get("nowhere");
        assertEquals("未找到", answer.text("title"));
    }

    @Test
    void wrongMethodAndUnknownPathAreProblems() {
        assertEquals(
                "405 method-not-allowed",
                client.send("PUT", SESSION, BodyPublishers.noBody()).refusal());
        assertEquals("404 not-found", client.get("api/v1").refusal());
    }

    @Test
    void requestIdComesBack() {
        assertEquals(
                "abc-1",
                client.withHeader("X-Request-Id", "abc-1").get("nowhere").header("X-Request-Id"));
        assertEquals(
                "abc-1",
                client.withHeader("X-Request-Id", "abc-1").get("nowhere").text("requestId"));
        assertFalse(client.withHeader("X-Request-Id", "a b")
                .get("nowhere")
                .header("X-Request-Id")
                .contains(" "));
    }

    @Test
    void aLanguageThatCannotBeReadIsAnsweredInEnglish() {
        ApiAnswer answer =
                client.withHeader("Accept-Language", "not;a;language=,,").get("api/v1/nothing/at/all");
        assertEquals("404 not-found", answer.refusal());
        assertEquals("application/problem+json", answer.header("Content-Type"));
    }
}
