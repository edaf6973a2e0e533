package org.kehu.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** What a new password means for the user's devices, and what the server keeps for one that was forgotten. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PasswordChangeIT {
    private static final String SESSION = "api/v1/session";
    private static final String RECOVERY = "api/v1/session/recovery-key";
    private static final String FRESH = "words of my own";

    @Parameter
    TestDatabase database;

    private People.Person person;

    @BeforeEach
    void make() {
        person = People.withRole(server(), "Salesperson");
    }

    @Test
    void changeKeepsThisSessionAndEndsAllOthers() {
        UUID other = UUID.randomUUID();
        ApiAnswer elsewhere = signIn(other, People.PASSWORD);
        assertEquals(204, change(person.client(), People.PASSWORD, FRESH).status());

        assertEquals(200, person.client().get(SESSION).status());
        assertEquals("401 token-invalid", with(elsewhere).get(SESSION).refusal());
        assertEquals("401 refresh-refused", refresh(elsewhere, other).refusal());
        assertEquals("401 sign-in-refused", signIn(other, People.PASSWORD).refusal());
        assertEquals(200, signIn(other, FRESH).status());
    }

    @Test
    void resetEndsEverySession() {
        ApiAnswer elsewhere = signIn(person.device(), People.PASSWORD);
        reset("given to work once");
        assertEquals("401 token-invalid", person.client().get(SESSION).refusal());
        assertEquals("401 refresh-refused", refresh(elsewhere, person.device()).refusal());
    }

    @Test
    void guessingTheCurrentPasswordIsSlowedDown() {
        ApiAnswer last = change(person.client(), "guess 0", FRESH);
        assertEquals("422 password-wrong", last.refusal());
        for (int i = 1; i < 7; i++) {
            last = change(person.client(), "guess " + i, FRESH);
        }
        assertEquals("429 too-many-attempts", last.refusal());
    }

    @Test
    void eachDeviceHasOneRecoveryKeyForEachUser() {
        UUID device = UUID.randomUUID();
        String key = recovery(with(signIn(device, People.PASSWORD))).text("key");

        assertEquals(44, key.length());
        assertEquals(key, recovery(with(signIn(device, People.PASSWORD))).text("key"));
        assertNotEquals(
                key, recovery(with(signIn(UUID.randomUUID(), People.PASSWORD))).text("key"));
        ApiAnswer admin = Administrator.session(server(), device);
        assertNotEquals(key, recovery(with(admin)).text("key"));
    }

    @Test
    void aSessionThatWasRefreshedGetsNoRecoveryKey() {
        UUID device = UUID.randomUUID();
        ApiAnswer later = refresh(signIn(device, People.PASSWORD), device);
        assertEquals("403 sign-in-again", recovery(with(later)).refusal());
        assertEquals("401 not-signed-in", recovery(server().client()).refusal());
    }

    @Test
    void theRecoveryKeySurvivesAResetButWaitsForThePersonsOwnPassword() {
        UUID device = UUID.randomUUID();
        String key = recovery(with(signIn(device, People.PASSWORD))).text("key");
        reset("given to work once");
        ApiClient once = with(signIn(device, "given to work once"));

        assertEquals("403 must-change-password", recovery(once).refusal());
        change(once, "given to work once", FRESH);
        assertEquals(key, recovery(once).text("key"));
    }

    @Test
    void whoWasSwitchedOffGetsNoRecoveryKey() {
        ApiClient open = with(signIn(UUID.randomUUID(), People.PASSWORD));
        ApiClient admin = Administrator.of(server());
        ApiAnswer off = People.give(
                admin,
                Map.of(
                        "verb",
                        "record.edit",
                        "edit",
                        Map.of(
                                "type",
                                "user",
                                "id",
                                person.id().toString(),
                                "changes",
                                Map.of("active", Map.of("set", List.of(true, false)))),
                        "seenRevision",
                        1));
        assertEquals(200, off.status());
        assertEquals("401 account-disabled", recovery(open).refusal());
        assertEquals(
                "401 account-disabled",
                recovery(with(signIn(person.device(), People.PASSWORD))).refusal());
    }

    private RunningServer server() {
        return RunningServer.on(database);
    }

    private ApiClient with(ApiAnswer session) {
        return server().client().with(session.text("accessToken"));
    }

    private void reset(String once) {
        Administrator.of(server())
                .send(
                        "PUT",
                        "api/v1/account/" + person.id(),
                        BodyPublishers.ofString("{\"password\":\"" + once + "\"}"));
    }

    private ApiAnswer signIn(UUID device, String password) {
        return server().client()
                .post(
                        SESSION,
                        Map.of(
                                "name",
                                person.login(),
                                "password",
                                password,
                                "device",
                                Map.of("id", device.toString())));
    }

    private ApiAnswer refresh(ApiAnswer session, UUID device) {
        return server().client()
                .post(
                        SESSION + "/refresh",
                        Map.of("refreshToken", session.text("refreshToken"), "device", device.toString()));
    }

    private static ApiAnswer recovery(ApiClient client) {
        return client.post(RECOVERY, Map.of());
    }

    private static ApiAnswer change(ApiClient client, String current, String fresh) {
        return client.post(SESSION + "/password", Map.of("current", current, "fresh", fresh));
    }
}
