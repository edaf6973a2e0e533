package org.kehu.client.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.task.FxThread;

/**
 * The data key of a cache, wrapped by password and device secret together. Opening the wrapping <em>is</em> signing in without
 * a network: no hash of the password is kept anywhere.
 */
public final class KeyFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String USE = "kehu-cache-key-1";

    private final Path file;
    private final DeviceSecret secret;

    public KeyFile(Path file, DeviceSecret secret) {
        this.file = file;
        this.secret = secret;
    }

    public boolean exists() {
        FxThread.forbid();
        return Files.exists(file);
    }

    /** A fresh data key, wrapped and written down. */
    public DataKey create(String user, char[] password) {
        DataKey key = DataKey.fresh();
        wrap(key, user, password);
        return key;
    }

    /** Writes the wrapping of {@code key} anew: a new cache, or a new password. */
    public void wrap(DataKey key, String user, char[] password) {
        PasswordCost cost = PasswordCost.usual();
        ObjectNode node = JSON.createObjectNode();
        node.put("version", 1);
        node.put("salt", cost.salt());
        node.put("memoryKib", cost.memoryKib());
        node.put("iterations", cost.iterations());
        SealedKey.write(node, key, wrapping(password, cost), USE, user);
        try {
            PrivateFiles.replace(file, JSON.writeValueAsBytes(node));
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    /** @throws StoreProblem {@code wrong_password} if user, password or device are not those that it was wrapped with */
    public DataKey open(String user, char[] password) {
        FxThread.forbid();
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            PasswordCost cost = new PasswordCost(
                    node.path("salt").binaryValue(),
                    node.path("memoryKib").asInt(),
                    node.path("iterations").asInt());
            return SealedKey.read(node, wrapping(password, cost), USE, user);
        } catch (GeneralSecurityException e) {
            throw new StoreProblem("wrong_password", Map.of("user", user), e);
        } catch (IOException | IllegalArgumentException | IllegalStateException | NullPointerException e) {
            throw new StoreProblem("key_damaged", Map.of("file", file.toString()), e);
        }
    }

    /** Without it the cache is random bytes: the first thing that a wipe destroys. */
    public void destroy() {
        PrivateFiles.destroy(file);
    }

    private byte[] wrapping(char[] password, PasswordCost cost) {
        return Secrets.derived(secret.read(), Secrets.stretched(password, cost));
    }
}
