package org.kehu.client.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.ledger.Company;

/** Sign-in of the small server: one session at a time, passwords that may work once, a recovery key for each user and device. */
final class SmallSessions {
    private final Map<String, UUID> people = new HashMap<>(Map.of("anna", Company.ANNA, "carl", Company.CARL));
    private final Map<String, String> passwords = new HashMap<>();
    private final Set<String> once = new HashSet<>();
    private final Map<String, String> recovery = new HashMap<>();
    private String access = "none";
    private String refresh = "none";
    /** Whether it takes any refresh token. */
    volatile boolean forgiving;

    private String login = "anna";
    private String device = "";
    private boolean justOpened;
    private final Set<String> givenUp = new HashSet<>();
    private final Set<String> wiped = new HashSet<>();

    record Answer(int status, String text) {
        static Answer problem(int status, String code) {
            return new Answer(status, "{\"type\":\"urn:kehu:problem:%1$s\",\"code\":\"%1$s\"}".formatted(code));
        }
    }

    SmallSessions() {
        people.keySet().forEach(name -> passwords.put(name, "secret"));
    }

    /** As on another device: it ends the session that is open here. */
    synchronized void setPassword(String person, String password) {
        passwords.put(person, password);
        once.remove(person);
        end();
    }

    /** As an administrator does for one who forgot his password. */
    synchronized void reset(String person, String password) {
        setPassword(person, password);
        once.add(person);
    }

    /** A server restored from a backup that is older than this device. */
    synchronized void forgetRecovery() {
        recovery.clear();
    }

    /** As an administrator does for a computer that was lost. */
    synchronized void giveUp(String person) {
        givenUp.add(person);
    }

    /** Receipts of the copies that are destroyed. */
    synchronized Set<String> wiped() {
        return Set.copyOf(wiped);
    }

    /** As an administrator does for somebody who married. */
    synchronized void rename(String before, String after) {
        people.put(after, people.remove(before));
        passwords.put(after, passwords.remove(before));
        end();
    }

    private Answer order(String person) {
        return new Answer(
                403,
                "{\"code\":\"device-wiped\",\"receipt\":\"receipt of %s\",\"user\":\"%s\"}"
                        .formatted(person, people.get(person)));
    }

    synchronized void expireAccess() {
        access = "expired";
    }

    synchronized void end() {
        access = "ended";
        refresh = "ended";
    }

    synchronized UUID user() {
        return people.getOrDefault(login, Company.ANNA);
    }

    synchronized String device() {
        return device;
    }

    synchronized @Nullable Answer refusal(String bearer) {
        if (!bearer.equals("Bearer " + access)) {
            return Answer.problem(401, "token-expired");
        }
        if (givenUp.contains(login)) {
            return order(login);
        }
        return once.contains(login) ? Answer.problem(403, "must-change-password") : null;
    }

    synchronized Answer answer(String path, String bearer, JsonNode body) {
        if (path.endsWith("/wiped")) {
            wiped.add(body.path("receipt").asText());
            givenUp.removeIf(
                    person -> order(person).text().contains(body.path("receipt").asText()));
            return new Answer(200, "");
        }
        if (path.endsWith("/refresh") && givenUp.contains(login)) {
            return order(login);
        }
        if (path.endsWith("/refresh")) {
            return forgiving || body.path("refreshToken").asText().equals(refresh)
                    ? opened(false)
                    : Answer.problem(401, "refresh-refused");
        }
        if (path.endsWith("/password")) {
            return bearer.equals("Bearer " + access) ? changed(body) : Answer.problem(401, "token-expired");
        }
        if (path.endsWith("/recovery-key")) {
            Answer refusal = refusal(bearer);
            return refusal == null ? recovery() : refusal;
        }
        return signedIn(body);
    }

    private Answer signedIn(JsonNode body) {
        String name = body.path("name").asText().toLowerCase(java.util.Locale.ROOT);
        if (!body.path("password").asText().equals(passwords.get(name))) {
            return Answer.problem(401, "sign-in-refused");
        }
        if (givenUp.contains(name)) {
            return order(name);
        }
        login = name;
        device = body.path("device").path("id").asText();
        return opened(true);
    }

    private Answer opened(boolean byPassword) {
        justOpened = byPassword;
        access = UUID.randomUUID().toString();
        refresh = UUID.randomUUID().toString();
        return new Answer(
                200,
                ("{\"accessToken\":\"%s\",\"refreshToken\":\"%s\",\"userId\":\"%s\",\"login\":\"%s\",\"serverId\":\"s1\","
                                + "\"mustChangePassword\":%s}")
                        .formatted(access, refresh, user(), login, once.contains(login)));
    }

    private Answer changed(JsonNode body) {
        if (!body.path("current").asText().equals(passwords.get(login))) {
            return Answer.problem(422, "password-wrong");
        }
        passwords.put(login, body.path("fresh").asText());
        once.remove(login);
        return new Answer(200, "");
    }

    private Answer recovery() {
        if (!justOpened) {
            return Answer.problem(403, "sign-in-again");
        }
        String key = recovery.computeIfAbsent(
                user() + device, one -> UUID.randomUUID().toString());
        String encoded = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        return new Answer(200, "{\"key\":\"" + encoded + "\"}");
    }
}
