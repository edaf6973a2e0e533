package org.kehu.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.Holdings;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** Tokens that are almost right, made with the server's own key where only the rest is to be wrong; none changes anything. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TokenIT {
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    @Parameter
    TestDatabase database;

    @TempDir
    static Path data;

    private static @Nullable KnownKey opened;

    private KnownKey key;
    private JWTClaimsSet good;

    @BeforeEach
    void open() throws SQLException, ParseException {
        if (opened == null) {
            opened = KnownKey.on(database, data);
        }
        key = opened;
        ApiAnswer session = Administrator.session(key.server(), UUID.randomUUID());
        good = SignedJWT.parse(session.text("accessToken")).getJWTClaimsSet();
    }

    @AfterAll
    static void close() {
        if (opened != null) {
            opened.end();
            opened = null;
        }
    }

    private JWTClaimsSet.Builder but() {
        return new JWTClaimsSet.Builder(good);
    }

    private String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, byte[] secret, String kid) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).type(TYPE).keyID(kid).build(), claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(claims.build(), JWSAlgorithm.HS256, key.secret(), key.kid());
    }

    private static ApiAnswer write(ApiClient caller) {
        return People.create(caller, "customer", UUID.randomUUID(), Map.of("name", "By a stranger"));
    }

    private void refused(String problem, String token) {
        assertEquals(problem, write(key.server().client().with(token)).refusal(), token);
    }

    @Test
    void noneButAnHonestTokenOpensTheDoor() throws JOSEException {
        Holdings before = Holdings.of(key.server());
        byte[] other = new byte[32];
        byte[] longer = Arrays.copyOf(key.secret(), 64);
        String bare = new PlainJWT(good).serialize();

        refused(
                "401 token-expired",
                signed(but().expirationTime(Date.from(Instant.now().minusSeconds(1)))));
        refused("401 token-invalid", signed(good, JWSAlgorithm.HS256, other, key.kid()));
        refused("401 token-invalid", signed(good, JWSAlgorithm.HS256, key.secret(), "another key"));
        refused("401 token-invalid", signed(good, JWSAlgorithm.HS512, longer, key.kid()));
        refused("401 token-invalid", bare);
        refused("401 token-invalid", bare + signed(but()).split("\\.")[2]);
        refused("401 token-invalid", signed(but().issuer(UUID.randomUUID().toString())));
        refused("401 token-invalid", signed(but().audience("another program")));
        refused("401 token-invalid", signed(but().expirationTime(null)));
        refused("401 token-invalid", signed(but().claim("fam", UUID.randomUUID().toString())));
        assertEquals(before, Holdings.of(key.server()));

        assertEquals(
                200, write(key.server().client().with(signed(but()))).status(), "else the test itself signs wrongly");
    }

    @Test
    void anExpiredTokenSaysWhatToDo() throws JOSEException {
        String token = signed(but().expirationTime(Date.from(Instant.now().minusSeconds(1))));
        ApiClient caller = key.server().client().with(token);
        ApiAnswer english = caller.withHeader("Accept-Language", "en").get("api/v1/session");
        assertEquals("This access token has expired. Refresh it.", english.text("detail"));
        assertEquals("Bearer", english.header("WWW-Authenticate"));
        assertEquals(
                "此访问令牌已过期，请刷新。",
                caller.withHeader("Accept-Language", "zh-CN")
                        .get("api/v1/session")
                        .text("detail"));
    }

    @Test
    void aTokenOfAnotherServerIsRefused() throws JOSEException {
        RunningServer shared =
                RunningServer.on(database == TestDatabase.H2 ? TestDatabase.POSTGRESQL : TestDatabase.H2);
        Holdings before = Holdings.of(shared);
        ApiClient stranger = shared.client().with(signed(but()));
        assertEquals("401 token-invalid", write(stranger).refusal());
        assertEquals(before, Holdings.of(shared));
    }

    @Test
    void aRefreshTokenUsedTwiceEndsTheSessionOfThief() {
        UUID device = UUID.randomUUID();
        ApiAnswer first = Administrator.session(key.server(), device);
        ApiAnswer second = refreshed(first, device);
        ApiAnswer third = refreshed(second, device);
        ApiClient owner = key.server().client().with(third.text("accessToken"));
        assertEquals(200, owner.get("api/v1/session").status());

        Holdings before = Holdings.of(key.server());
        assertEquals("401 refresh-refused", refreshed(first, device).refusal());
        assertEquals("401 refresh-refused", refreshed(third, device).refusal());
        assertEquals("401 token-invalid", write(owner).refusal());
        assertEquals(before, Holdings.of(key.server()));
    }

    private ApiAnswer refreshed(ApiAnswer session, UUID device) {
        return key.server()
                .client()
                .post(
                        "api/v1/session/refresh",
                        Map.of("refreshToken", session.text("refreshToken"), "device", device.toString()));
    }

    @Test
    void whoIsSwitchedOffIsRefusedAtTheNextCall() {
        People.Person person = People.withRole(key.server(), "Salesperson");
        assertEquals(200, write(person.client()).status());
        Map<String, ?> off = Map.of("active", Map.of("set", java.util.List.of(true, false)));
        Map<String, ?> edit = Map.of("type", "user", "id", person.id().toString(), "changes", off);
        People.give(Administrator.of(key.server()), Map.of("verb", "record.edit", "edit", edit, "seenRevision", 1));
        Holdings before = Holdings.of(key.server());
        assertEquals("401 account-disabled", write(person.client()).refusal());
        assertEquals(before, Holdings.of(key.server()));
    }

    @Test
    void aRoleTakenAwayIsMissedAtTheNextCall() {
        People.Person person = People.withRole(key.server(), "Salesperson");
        assertEquals(200, write(person.client()).status());
        ApiClient admin = Administrator.of(key.server());
        String assignment = admin.get("api/v1/roleAssignment?user=" + person.id())
                .json()
                .at("/records/0/id")
                .asText();
        Map<String, ?> taken = Map.of("type", "roleAssignment", "id", assignment);
        assertEquals(
                200,
                People.give(admin, Map.of("verb", "record.delete", "record", taken, "seenRevision", 1))
                        .status());
        Holdings before = Holdings.of(key.server());
        assertEquals("403 not_allowed", write(person.client()).refusal());
        assertEquals(
                0, person.client().get("api/v1/customer").json().path("records").size());
        assertEquals(before, Holdings.of(key.server()));
    }
}
