package org.kehu.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** A laptop is lost, and an administrator gives up the copy on it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DeviceWipeIT {
    private static final String SESSION = "api/v1/session";
    private static final String GIVEN_UP = "403 device-wiped";

    @Parameter
    TestDatabase database;

    private RunningServer server;
    private People.Person person;
    private ApiClient admin;

    @BeforeEach
    void make() {
        server = RunningServer.on(database);
        person = People.withRole(server, "Salesperson");
        admin = Administrator.of(server);
    }

    private ApiAnswer wipe() {
        return admin.post(order(person), Map.of("reason", "left in a taxi"));
    }

    private static String order(People.Person of) {
        return "api/v1/device/" + of.id() + "/" + of.device() + "/wipe";
    }

    private JsonNode state() {
        return StreamSupport.stream(
                        admin.get("api/v1/device").json().path("devices").spliterator(), false)
                .filter(device -> device.path("user")
                                .asText()
                                .equals(person.id().toString())
                        && device.path("device").asText().equals(person.device().toString()))
                .findFirst()
                .orElseThrow();
    }

    private ApiAnswer signIn(String login, UUID device) {
        return server.client()
                .post(
                        SESSION,
                        Map.of(
                                "name",
                                login,
                                "password",
                                People.PASSWORD,
                                "device",
                                Map.of("id", device.toString(), "name", "a laptop")));
    }

    private ApiAnswer refresh(ApiAnswer session) {
        return server.client()
                .post(
                        SESSION + "/refresh",
                        Map.of(
                                "refreshToken",
                                session.text("refreshToken"),
                                "device",
                                person.device().toString()));
    }

    @Test
    void everyCallOfThatCopyIsAnsweredByTheOrder() {
        ApiAnswer session = signIn(person.login(), person.device());
        ApiClient other = server.client().with(session.text("accessToken"));
        assertEquals(204, wipe().status());
        assertEquals(GIVEN_UP, person.client().get(SESSION).refusal());
        assertEquals(GIVEN_UP, other.get("api/v1/customer").refusal());
        assertEquals(
                GIVEN_UP,
                person.client()
                        .post(
                                "api/sync/v1/hello",
                                Map.of("device", person.device().toString()))
                        .refusal());
        assertEquals(GIVEN_UP, refresh(session).refusal());
        assertEquals(GIVEN_UP, signIn(person.login(), person.device()).refusal());
        assertEquals("left in a taxi", state().at("/wipes/0/reason").asText());
        assertFalse(state().at("/wipes/0").hasNonNull("doneAt"));
    }

    @Test
    void whatTheComputerSaysIsShownAndItsOwnerMayBeginAnew() {
        wipe();
        String receipt = person.client().get(SESSION).text("receipt");
        assertEquals(
                204,
                server.client()
                        .post(SESSION + "/wiped", Map.of("receipt", receipt))
                        .status());
        assertEquals(
                204,
                server.client()
                        .post(SESSION + "/wiped", Map.of("receipt", receipt))
                        .status());
        assertFalse(state().at("/wipes/0/doneAt").asText().isEmpty());
        assertEquals("401 token-invalid", person.client().get(SESSION).refusal());
        assertEquals(200, signIn(person.login(), person.device()).status());
    }

    @Test
    void aReceiptThatNobodyWasGivenIsNone() {
        assertEquals(
                "404 not-found",
                server.client()
                        .post(
                                SESSION + "/wiped",
                                Map.of("receipt", UUID.randomUUID().toString()))
                        .refusal());
    }

    @Test
    void othersOnTheSameComputerAndOtherComputersAreLeftAlone() {
        People.Person colleague = People.withRole(server, "Salesperson");
        ApiAnswer theirs = signIn(colleague.login(), person.device());
        UUID second = UUID.randomUUID();
        ApiAnswer elsewhere = signIn(person.login(), second);
        wipe();
        assertEquals(
                200,
                server.client().with(theirs.text("accessToken")).get(SESSION).status());
        assertEquals(
                200,
                server.client().with(elsewhere.text("accessToken")).get(SESSION).status());
    }

    @Test
    void anOrderThatWasTakenBackLetsItsOwnerSignInAgain() {
        wipe();
        assertEquals(204, admin.delete(order(person)).status());
        assertEquals("401 token-invalid", person.client().get(SESSION).refusal());
        assertEquals(200, signIn(person.login(), person.device()).status());
        assertEquals("404 not-found", admin.delete(order(person)).refusal());
        assertFalse(state().at("/wipes/0/takenBackBy").asText().isEmpty());
    }

    @Test
    void onlyAdministratorsSeeAndGiveUpDevicesAndSayWhy() {
        assertEquals(403, person.client().get("api/v1/device").status());
        assertEquals(
                403,
                person.client().post(order(person), Map.of("reason", "mine")).status());
        assertEquals(
                "422 field-missing",
                admin.post(order(person), Map.of("reason", "  ")).refusal());
        assertEquals(200, person.client().get(SESSION).status());
    }
}
