package org.kehu.server.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** What a program that is made from the description would know. */
class DescriptionIT {
    private JsonNode api;

    @BeforeEach
    void read() {
        api = RunningServer.on(TestDatabase.H2)
                .client()
                .get("openapi?format=JSON")
                .json();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode schema(String name) {
        return api.path("components").path("schemas").path(name);
    }

    private JsonNode operation(String path, String method) {
        return api.path("paths").path(path).path(method);
    }

    private static String sent(JsonNode operation) {
        return operation
                .at("/requestBody/content/application~1json/schema/$ref")
                .asText();
    }

    private static String answered(JsonNode operation) {
        return operation
                .at("/responses/200/content/application~1json/schema/$ref")
                .asText();
    }

    @Test
    void aUnitIsSentAndAVerdictAnswered() {
        JsonNode give = operation("/api/v1/commands", "post");
        assertEquals("#/components/schemas/Unit", sent(give));
        assertEquals("#/components/schemas/Verdict", answered(give));
        assertEquals(
                List.of("APPLIED", "MERGED", "CONFLICT", "REJECTED", "DUPLICATE", "DEFERRED"),
                texts(schema("Verdict").at("/properties/kind/enum")));
        assertEquals("string", schema("Verdict").at("/properties/tag/type").asText());
        assertEquals("array", schema("Verdict").at("/properties/conflicts/type").asText());
    }

    @Test
    void everyVerbIsThereWithItsParts() {
        Set<String> verbs = StreamSupport.stream(schema("Command").path("oneOf").spliterator(), false)
                .map(one -> one.path("$ref").asText().replace("#/components/schemas/", ""))
                .collect(Collectors.toSet());
        assertEquals(Kehu.CATALOG.commands().names(), verbs);
        assertEquals(
                Set.of("opportunity", "reason", "verb"),
                Set.copyOf(texts(schema("opportunity.lose").path("required"))));
        assertEquals(
                "uuid",
                schema("opportunity.lose").at("/properties/opportunity/format").asText());
        assertEquals(
                "#/components/schemas/FieldChanges",
                schema("record.edit").at("/properties/edit/$ref").asText());
    }

    @Test
    void queriesAndSummariesSayWhatTheyTake() {
        assertEquals("#/components/schemas/Query", sent(operation("/api/v1/customer/query", "post")));
        assertEquals("#/components/schemas/Summary", sent(operation("/api/v1/customer/summary", "post")));
        assertEquals(11, schema("Filter").path("oneOf").size());
        assertTrue(schema("Query").path("properties").has("filter"));
    }

    @Test
    void accountsAndSyncSayWhatTheyTakeAndAnswer() {
        JsonNode account = operation("/api/v1/account/{user}", "put");
        assertEquals("#/components/schemas/AccountRequest", sent(account));
        assertTrue(account.path("responses").has("204"));
        assertEquals("#/components/schemas/PushRequest", sent(operation("/api/sync/v1/push", "post")));
        assertEquals("#/components/schemas/PushReply", answered(operation("/api/sync/v1/push", "post")));
        assertEquals(
                "#/components/schemas/Record",
                schema("ChangesPage").at("/properties/puts/items/$ref").asText());
    }

    @Test
    void noReferenceLeadsNowhere() {
        Set<String> lost = new TreeSet<>(api.findValuesAsText("$ref"));
        lost.removeIf(ref -> !api.at(ref.substring(1)).isMissingNode());
        assertEquals(Set.of(), lost);
        assertFalse(api.toString().contains("credential"));
    }

    @Test
    void everyAddressIsDescribed() {
        Set<String> missing = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.kehu.server")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(DescriptionIT::address)
                        .filter(address -> operation(address.split(" ")[1], address.split(" ")[0])
                                .isMissingNode())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    private static String address(JavaMethod method) {
        String under = method.getOwner().getAnnotationOfType(Path.class).value();
        String own = method.isAnnotatedWith(Path.class)
                ? "/" + method.getAnnotationOfType(Path.class).value()
                : "";
        String verb = method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getSimpleName())
                .filter(Set.of("GET", "HEAD", "POST", "PUT", "DELETE")::contains)
                .findFirst()
                .orElseThrow();
        return verb.toLowerCase(Locale.ROOT) + " /" + (under + own).replace("{type}", "customer");
    }
}
