package org.kehu.installer.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.RunningServer;

/** The demo company on a server of its own, asked about over HTTP as the people of the company. */
class DemoCompanyIT {
    private static final String PASSWORD = "for the demo in tests";

    @TempDir
    private static Path folder;

    private static RunningServer server;
    private static String report;

    @BeforeAll
    static void load() {
        server = RunningServer.start(
                folder, Map.of("KEHU_COMPANY", "Steel Wheels", "KEHU_CURRENCY", "USD", "KEHU_LANGUAGE", "en"));
        report = run(server.firstAdministrator().orElseThrow().getValue());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String run(String password) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int exit = new DemoCompany(Labels.of(Language.ENGLISH), out, out)
                .run(
                        new String[] {"--server=" + server.http(), "--user=admin"},
                        Map.of("KEHU_PASSWORD", password, "KEHU_DEMO_PASSWORD", PASSWORD));
        String text = printed.toString(StandardCharsets.UTF_8);
        assertEquals(0, exit, text);
        return text;
    }

    private static ApiClient as(String login) {
        String token = server.client()
                .post(
                        "api/v1/session",
                        Map.of(
                                "name",
                                login,
                                "password",
                                PASSWORD,
                                "device",
                                Map.of("id", UUID.randomUUID().toString(), "name", "test")))
                .text("accessToken");
        return server.client().with(token);
    }

    private static int count(ApiClient caller, String records) {
        String separator = records.contains("?") ? "&" : "?";
        return caller.get("api/v1/" + records + separator + "limit=1&count=true")
                .json()
                .path("count")
                .asInt(-1);
    }

    private static String id(ApiClient caller, String records) {
        return caller.get("api/v1/" + records).json().at("/records/0/id").asText();
    }

    private static BigDecimal sum(ApiClient caller, String type) {
        JsonNode answer = caller.postText(
                        "api/v1/" + type + "/summary", "{\"figures\":[{\"function\":\"sum\",\"of\":\"amount\"}]}")
                .json();
        return new BigDecimal(answer.at("/rows/0/0").asText("-1"));
    }

    /** Where the log stands after one more record has been made. */
    private static long grownLog(ApiClient caller) {
        String task =
                "{\"commands\":[{\"verb\":\"record.create\",\"id\":\"%s\",\"values\":{\"type\":\"task\",\"values\":{\"subject\":\"Look\"}}}]}";
        return caller.postText("api/v1/commands", task.formatted(UUID.randomUUID()))
                .json()
                .path("seq")
                .asLong(-1);
    }

    @Test
    void thePresidentSeesTheWholeCompany() {
        ApiClient president = as("dmurphy");
        assertEquals(126, count(president, "customer"));
        assertEquals(126, count(president, "contact"));
        assertEquals(110, count(president, "product"));
        assertEquals(330, count(president, "order"));
        assertEquals(307, count(president, "order?state=SHIPPED"));
        assertEquals(3000, count(president, "orderLine"));
        assertEquals(272, count(president, "receipt"));
    }

    @Test
    void sumsAreThoseOfTheSource() {
        ApiClient president = as("dmurphy");
        assertEquals(0, BigDecimal.valueOf(11_281_065).compareTo(sum(president, "orderLine")));
        assertEquals(0, BigDecimal.valueOf(9_777_418).compareTo(sum(president, "receipt")));
    }

    @Test
    void officesAreDepartmentsBelowTheCompanyAndEmployeesUsersBesideTheAdministrator() {
        ApiClient president = as("dmurphy");
        assertEquals(7 + 1, count(president, "department"));
        assertEquals(23 + 1, count(president, "user"));
    }

    @Test
    void aSalespersonSeesTheOwnCustomersAndThoseOfThePoolOnly() {
        ApiClient salesperson = as("ghernande");
        String pool = id(salesperson, "pool");
        assertEquals(6, count(salesperson, "customer?owner=" + id(salesperson, "user?login=ghernande")));
        assertEquals(8, count(salesperson, "customer?pool=" + pool));
        assertEquals(8, count(as("dmurphy"), "customer?pool=" + pool));
        assertEquals(6 + 8, count(salesperson, "customer"));
        assertTrue(count(salesperson, "order") < 330);
    }

    @Test
    void theLineOfNoOrderIsRefusedByTheDoorAndReported() {
        assertTrue(report.contains("Refused: line S18_1749 of order 11150"), report);
        assertEquals(0, count(as("dmurphy"), "order?number=11150"));
    }

    @Test
    void loadingAgainChangesNothing() {
        ApiClient president = as("dmurphy");
        long before = grownLog(president);
        assertTrue(run(PASSWORD).contains("there already"));
        assertEquals(before + 1, grownLog(president));
    }
}
