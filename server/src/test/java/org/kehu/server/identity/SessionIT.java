package org.kehu.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SessionIT {
    private static final String SESSION = "api/v1/session";
    private static final String NOBODY_HOME = "api/v1/session/nothing-here";

    @Parameter
    TestDatabase database;

    private final UUID device = UUID.randomUUID();

    @Test
    void unknownNameAndWrongPasswordAreRefusedInTheSameWords() {
        ApiAnswer wrong = signIn("admin", "not the password");
        ApiAnswer unknown = signIn("nobody-" + device, "not the password");

        assertEquals("401 sign-in-refused", wrong.refusal());
        assertEquals(wrong.text("detail"), unknown.text("detail"));
        assertEquals("401 sign-in-refused", unknown.refusal());
    }

    @Test
    void guessingIsSlowedDown() {
        String name = "guessed-" + device;
        ApiAnswer last = signIn(name, "guess 0");
        for (int i = 1; i < 7; i++) {
            last = signIn(name, "guess " + i);
        }
        assertEquals("429 too-many-attempts", last.refusal());
        assertNotEquals("", last.header("Retry-After"));
    }

    @Test
    void sessionKnowsItsUserAndDevice() {
        ApiAnswer session = Administrator.session(server(), device);
        ApiAnswer me = client().with(session.text("accessToken")).get(SESSION);
        assertEquals(session.text("userId"), me.text("userId"));
        assertEquals(device.toString(), me.text("deviceId"));
    }

    @Test
    void missingFieldIsNamed() {
        ApiAnswer answer = client().post(SESSION, Map.of("name", "admin", "password", "x"));
        assertEquals("422 field-missing", answer.refusal());
        assertEquals("device", answer.text("field"));
    }

    @Test
    void everySecretIsReplacedAndTheNewOneWorks() {
        ApiAnswer first = Administrator.session(server(), device);
        ApiAnswer second = refresh(first);
        ApiAnswer third = refresh(second);

        assertEquals(200, third.status());
        assertNotEquals(first.text("refreshToken"), third.text("refreshToken"));
    }

    @Test
    void lostAnswerMayBeAskedForAgain() {
        ApiAnswer first = Administrator.session(server(), device);
        refresh(first);
        ApiAnswer again = refresh(first);

        assertEquals(200, again.status());
        assertEquals(200, refresh(again).status());
    }

    @Test
    void copyUsedLaterEndsTheSession() {
        ApiAnswer first = Administrator.session(server(), device);
        ApiAnswer third = refresh(refresh(first));

        assertEquals("401 refresh-refused", refresh(first).refusal());
        assertEquals("401 refresh-refused", refresh(third).refusal());
        assertEquals(
                "401 token-invalid",
                client().with(third.text("accessToken")).delete(SESSION).refusal());
    }

    @Test
    void refreshFromAnotherDeviceIsRefused() {
        ApiAnswer first = Administrator.session(server(), device);
        ApiAnswer stolen = client().post(
                        SESSION + "/refresh",
                        Map.of(
                                "refreshToken",
                                first.text("refreshToken"),
                                "device",
                                UUID.randomUUID().toString()));
        assertEquals("401 refresh-refused", stolen.refusal());
    }

    @Test
    void signedOutMeansOut() {
        ApiAnswer session = Administrator.session(server(), device);
        ApiClient signedIn = client().with(session.text("accessToken"));

        assertEquals(204, signedIn.delete(SESSION).status());
        assertEquals("401 token-invalid", signedIn.delete(SESSION).refusal());
        assertEquals("401 refresh-refused", refresh(session).refusal());
    }

    @Test
    void tokensOfOthersAreRefused() {
        String token = Administrator.session(server(), device).text("accessToken");
        String[] parts = token.split("\\.");
        String none = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".";
        String tampered = parts[0] + "." + base64("{\"sub\":\"" + UUID.randomUUID() + "\"}") + "." + parts[2];

        assertEquals("401 not-signed-in", client().delete(SESSION).refusal());
        assertEquals("401 token-invalid", client().with(none).delete(SESSION).refusal());
        assertEquals(
                "401 token-invalid", client().with(tampered).delete(SESSION).refusal());
        assertEquals(
                "401 token-invalid", client().with("rubbish").delete(SESSION).refusal());
    }

    @Test
    void newPasswordMustBeLongAndNew() {
        ApiClient signedIn = Administrator.of(server());

        assertEquals(
                "422 password-too-short", change(signedIn, "whatever", "short").refusal());
        assertEquals(
                "422 password-not-new",
                change(signedIn, "0123456789", "0123456789").refusal());
        assertEquals(
                "422 password-wrong",
                change(signedIn, "a wrong one", "0123456789").refusal());
    }

    @Test
    void unknownPathTellsNothingToStrangers() {
        assertEquals("404 not-found", client().get(NOBODY_HOME).refusal());
    }

    private RunningServer server() {
        return RunningServer.on(database);
    }

    private ApiClient client() {
        return server().client();
    }

    private ApiAnswer signIn(String name, String password) {
        return client().post(
                        SESSION, Map.of("name", name, "password", password, "device", Map.of("id", device.toString())));
    }

    private ApiAnswer refresh(ApiAnswer session) {
        return client().post(
                        SESSION + "/refresh",
                        Map.of("refreshToken", session.text("refreshToken"), "device", device.toString()));
    }

    private static ApiAnswer change(ApiClient client, String current, String fresh) {
        return client.post(SESSION + "/password", Map.of("current", current, "fresh", fresh));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
    }
}
