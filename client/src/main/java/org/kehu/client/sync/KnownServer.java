package org.kehu.client.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.store.PrivateFiles;
import org.kehu.client.task.FxThread;

/**
 * What this installation knows of its server without a password; nothing of it is secret, but what it pins matters.
 *
 * @param fingerprint of the certificate that a person trusted; empty over plain HTTP to this machine
 * @param server id of the server's ledger
 * @param user id of who signed in last
 * @param login their name
 */
public record KnownServer(String address, String fingerprint, String server, UUID user, String login) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "server.json";

    /** Empty before the first sign-in. */
    public static Optional<KnownServer> read(Path data) {
        FxThread.forbid();
        Path file = data.resolve(FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            return Optional.of(new KnownServer(
                    node.path("address").asText(),
                    node.path("fingerprint").asText(),
                    node.path("server").asText(),
                    UUID.fromString(node.path("user").asText()),
                    node.path("login").asText()));
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreProblem("file_unusable", Map.of("file", file.toString(), "message", message(e)), e);
        }
    }

    /** The server may have moved; it must still show the certificate that was trusted. */
    public KnownServer at(String elsewhere) {
        return new KnownServer(elsewhere, fingerprint, server, user, login);
    }

    /** The same server, somebody else who works here. */
    KnownServer as(String person) {
        return new KnownServer(address, fingerprint, server, user, person);
    }

    KnownServer as(UUID person) {
        return new KnownServer(address, fingerprint, server, person, login);
    }

    void write(Path data) {
        ObjectNode node = JSON.createObjectNode();
        node.put("address", address).put("fingerprint", fingerprint).put("server", server);
        node.put("user", user.toString()).put("login", login);
        Path file = data.resolve(FILE);
        try {
            PrivateFiles.makeFolder(data);
            PrivateFiles.replace(file, JSON.writeValueAsBytes(node));
        } catch (IOException e) {
            throw new StoreProblem("file_unusable", Map.of("file", file.toString(), "message", message(e)), e);
        }
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }

    /** This installation, made once. */
    static UUID device(Path data) {
        FxThread.forbid();
        Path file = data.resolve("device.id");
        try {
            if (Files.notExists(file)) {
                PrivateFiles.makeFolder(data);
                PrivateFiles.replace(
                        file, UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            return UUID.fromString(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreProblem("file_unusable", Map.of("file", file.toString(), "message", message(e)), e);
        }
    }
}
