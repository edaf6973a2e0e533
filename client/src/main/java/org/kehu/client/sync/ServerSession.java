package org.kehu.client.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.StoreProblem;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Unauthorised;

/**
 * Who this device is to the server: a short access token, renewed by a refresh token that changes with each use. Thread-safe;
 * two calls that meet an expired token renew it once.
 */
final class ServerSession {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SESSION = "/api/v1/session";

    private final ServerHttp http;
    private final UUID device;
    private final @Nullable UUID owner;
    private final RefreshTokens refreshTokens;
    private @Nullable String access;
    private volatile Consumer<GivenUp> onGivenUp = order -> {};

    /** @param owner whose cache keeps the tokens: nobody else may sign in; null before there is a cache */
    ServerSession(ServerHttp http, UUID device, @Nullable UUID owner, RefreshTokens refreshTokens) {
        this.http = http;
        this.device = device;
        this.owner = owner;
        this.refreshTokens = refreshTokens;
    }

    /** @param listener told when the server has given up this copy, before whoever asked is */
    void onGivenUp(Consumer<GivenUp> listener) {
        onGivenUp = listener;
    }

    private String required(ServerHttp.Answer answer) {
        try {
            return answer.required();
        } catch (GivenUp order) {
            onGivenUp.accept(order);
            throw order;
        }
    }

    /** @throws WrongAnswer {@code sign-in-refused}, {@code account-disabled} or {@code too-many-attempts} */
    synchronized Welcome signIn(String name, char[] password, String deviceName) {
        ObjectNode body = JSON.createObjectNode();
        body.put("name", name).put("password", new String(password));
        body.putObject("device").put("id", device.toString()).put("name", deviceName);
        return opened(required(http.message(SESSION, body.toString(), null)));
    }

    /** @throws WrongAnswer {@code password-wrong}, {@code password-too-short}, {@code password-not-new}, {@code too-many-attempts} */
    void changePassword(char[] current, char[] fresh) {
        ObjectNode body = JSON.createObjectNode();
        body.put("current", new String(current)).put("fresh", new String(fresh));
        call(token -> http.post(SESSION + "/password", body.toString(), token));
    }

    /** What the server keeps for this user on this device; null from a session that no password has just opened. */
    synchronized byte @Nullable [] recoveryKey() {
        try {
            String text = required(http.message(SESSION + "/recovery-key", "{}", access));
            return Base64.getDecoder().decode(ServerHttp.tree(text).path("key").asText());
        } catch (WrongAnswer e) {
            if (e.code().equals("sign-in-again") || e.code().equals("not-found")) {
                return null;
            }
            throw e;
        }
    }

    static String deviceName() {
        return System.getProperty("os.name", "");
    }

    private Welcome opened(String text) {
        JsonNode session = ServerHttp.tree(text);
        UUID user = UUID.fromString(session.path("userId").asText());
        if (owner != null && !owner.equals(user)) {
            throw new StoreProblem(
                    "other_user", Map.of("user", session.path("login").asText()));
        }
        access = session.path("accessToken").asText();
        String refresh = session.path("refreshToken").asText();
        refreshTokens.store(refresh);
        return new Welcome(
                user,
                session.path("login").asText(),
                session.path("mustChangePassword").asBoolean(),
                session.path("serverId").asText(),
                refresh);
    }

    /**
     * Calls with a good token: a token that was refused is renewed once, and the call made again.
     *
     * @throws Unauthorised if the person has to sign in again
     * @throws Offline if no Kehu answers there
     */
    String call(Function<String, ServerHttp.Answer> request) {
        String token = token(null);
        ServerHttp.Answer answer = request.apply(token);
        if (answer.isUnauthorised()) {
            answer = request.apply(token(token));
        }
        if (answer.isUnauthorised()) {
            throw new Unauthorised("the server takes no token of this session");
        }
        if (answer.mustChangePassword()) {
            throw new Unauthorised("the password has to be changed first");
        }
        return said(answer);
    }

    /** What Kehu says, if it is Kehu that answers. */
    private String said(ServerHttp.Answer answer) {
        if (answer.isNobodys()) {
            throw new Offline("nothing of Kehu answers there just now");
        }
        if (answer.isBusy()) {
            throw new Busy(answer.status(), answer.rest());
        }
        return required(answer);
    }

    /** @param refused a token not to be answered again, null if none */
    synchronized String token(@Nullable String refused) {
        String known = access;
        if (known != null && !known.equals(refused)) {
            return known;
        }
        access = null;
        String refresh = refreshTokens.load();
        if (refresh == null) {
            throw new Unauthorised("nobody has signed in to the server here");
        }
        ObjectNode body = JSON.createObjectNode();
        body.put("refreshToken", refresh).put("device", device.toString());
        ServerHttp.Answer answer = http.message(SESSION + "/refresh", body.toString(), null);
        if (answer.isUnauthorised()) {
            refreshTokens.end();
            throw new Unauthorised("the session has ended");
        }
        opened(said(answer));
        return java.util.Objects.requireNonNull(access);
    }
}
