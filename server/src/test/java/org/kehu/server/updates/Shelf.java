package org.kehu.server.updates;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;

/** Somebody who sees to updates by HTTP. */
record Shelf(ApiClient client) {
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    ApiAnswer send(byte[] update, int from, int to) {
        return send(sha256(update), update, from, to, update.length);
    }

    ApiAnswer send(String hash, byte[] bytes, int from, int to, long size) {
        return client.withHeader("Content-Type", "application/octet-stream")
                .withHeader("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, size))
                .send("PUT", "api/v1/updates/content/" + hash, BodyPublishers.ofByteArray(bytes, from, to - from));
    }

    String sent(byte[] update) {
        return client.send("HEAD", "api/v1/updates/content/" + sha256(update), BodyPublishers.noBody())
                .header("Upload-Offset");
    }

    ApiAnswer add(byte[] update) {
        return client.post("api/v1/updates", Map.of("sha256", sha256(update)));
    }

    /** All of it at once. */
    ApiAnswer bring(byte[] update) {
        send(update, 0, update.length);
        return add(update);
    }

    /** Status, code, and what is wrong. */
    String refusal(byte[] update) {
        ApiAnswer answer = bring(update);
        return answer.refusal() + " " + answer.text("field");
    }

    ApiAnswer order(String id, String order) {
        return client.post("api/v1/updates/" + id + "/" + order, Map.of());
    }

    ApiAnswer withdraw(String id) {
        return client.delete("api/v1/updates/" + id);
    }

    JsonNode all() {
        return client.get("api/v1/updates").json();
    }

    /** Those for a system, as {@code version standing}, the newest first. */
    List<String> standing(String platform) {
        return StreamSupport.stream(all().path("updates").spliterator(), false)
                .filter(one -> one.path("platform").asText().equals(platform))
                .map(one -> one.path("version").asText() + " "
                        + one.path("standing").asText())
                .toList();
    }

    ApiAnswer offered(String platform) {
        return client.get("api/v1/update?platform=" + platform);
    }

    ApiAnswer fetch(byte[] update, String platform) {
        return client.get("api/v1/update/" + sha256(update) + "?platform=" + platform);
    }
}
