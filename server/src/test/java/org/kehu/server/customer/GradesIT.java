package org.kehu.server.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.Jobs;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** Grades of a book on both databases. */
class GradesIT {
    private static final String JOB = "api/v1/server/jobs/grade-customers";

    private static UUID made(ApiClient by, String type, Map<String, ?> values) {
        UUID id = UUID.randomUUID();
        assertEquals(200, People.create(by, type, id, values).status());
        return id;
    }

    private static UUID bought(ApiClient admin, UUID customer, LocalDate day, String amount) {
        UUID order = UUID.randomUUID();
        UUID product = made(admin, "product", Map.of("code", "p" + order, "name", "Product"));
        String me = admin.get("api/v1/session").text("userId");
        Map<String, String> head = new HashMap<>(Map.of("customer", customer.toString(), "state", "COMPLETED"));
        head.putAll(Map.of("orderedOn", day.toString(), "owner", me));
        Map<String, ?> line = Map.of(
                "order",
                order.toString(),
                "product",
                product.toString(),
                "quantity",
                "1",
                "price",
                Map.of("amount", amount, "currency", "CNY"));
        assertEquals(
                200,
                admin.post("api/v1/commands", Map.of("commands", List.of(imported(order, "order", head))))
                        .status());
        assertEquals(
                200,
                admin.post(
                                "api/v1/commands",
                                Map.of("commands", List.of(imported(UUID.randomUUID(), "orderLine", line))))
                        .status());
        return order;
    }

    private static Map<String, ?> imported(UUID id, String type, Map<String, ?> values) {
        return Map.of(
                "verb",
                "record.import",
                "id",
                id.toString(),
                "batch",
                "b",
                "values",
                Map.of("type", type, "values", values));
    }

    private static JsonNode customer(ApiClient by, UUID id) {
        return by.get("api/v1/customer/" + id).json();
    }

    private static String standing(ApiClient by, UUID id) {
        JsonNode values = customer(by, id).path("values");
        return String.join(
                " ",
                values.path("grade").asText("-"),
                values.path("ruleGrade").asText("-"),
                values.path("gradeSource").asText("-"),
                values.path("lifecycle").asText("-"),
                values.path("boughtTimes").asText("-"));
    }

    private static void grade(ApiClient admin) {
        JsonNode ended = Jobs.run(admin, "grade-customers");
        assertEquals(ended.path("expected").asLong(), ended.path("handled").asLong(), ended::toString);
    }

    @ParameterizedTest
    @EnumSource
    void theBookIsGradedAndWhatAPersonSetHolds(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        UUID buyer = made(admin, "customer", Map.of("name", "Buyer " + UUID.randomUUID()));
        UUID other = made(admin, "customer", Map.of("name", "Other " + UUID.randomUUID()));
        bought(admin, buyer, today.minusDays(3), "2000000");
        grade(admin);
        assertEquals("D D RULE PROSPECT -", standing(admin, other));
        assertEquals("FIRST_BUYER 1", standing(admin, buyer).split(" RULE ")[1]);
        long revision = customer(admin, buyer).path("revision").asLong();
        grade(admin);
        assertEquals(revision, customer(admin, buyer).path("revision").asLong());
        Map<String, String> set =
                Map.of("verb", "customer.grade.set", "customer", other.toString(), "grade", "A", "reason", "a partner");
        assertEquals(200, People.give(admin, set).status());
        bought(admin, other, today.minusDays(200), "5");
        grade(admin);
        String[] standing = standing(admin, other).split(" ");
        assertEquals(List.of("A", "MANUAL", "AT_RISK"), List.of(standing[0], standing[2], standing[3]));
        Map<String, ?> smuggled = Map.of(
                "verb",
                "customer.grade",
                "customer",
                other.toString(),
                "values",
                Map.of("type", "customer", "values", Map.of("ruleGrade", "A")));
        assertEquals(403, People.give(admin, smuggled).status());
        People.Person seller = People.withRole(server, "Salesperson");
        assertEquals(403, seller.client().post(JOB, Map.of()).status());
    }
}
