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
    private static final String DEVICE = "device";

    private final Path file;
    private final DeviceSecrets secrets;

    KeyFile(Path file, DeviceSecrets secrets) {
        this.file = file;
        this.secrets = secrets;
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
        try {
            DeviceSecrets.Kept device = secrets.best();
            node.put(DEVICE, device.place().name());
            SealedKey.write(node, key, wrapping(device.secret(), password, cost), USE, user);
            PrivateFiles.replace(file, JSON.writeValueAsBytes(node));
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    /**
     * Moves over to a better place of the device secret when there is one by now.
     *
     * @throws StoreProblem {@code wrong_password} if user or password are not those that it was wrapped with, {@code
     *     device_secret_lost} if the device secret is not to be had
     */
    public DataKey open(String user, char[] password) {
        FxThread.forbid();
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            PasswordCost cost = new PasswordCost(
                    node.path("salt").binaryValue(),
                    node.path("memoryKib").asInt(),
                    node.path("iterations").asInt());
            byte[] device = secrets.find(place(node));
            if (device == null) {
                throw new StoreProblem("device_secret_lost", Map.of());
            }
            DataKey key = SealedKey.read(node, wrapping(device, password, cost), USE, user);
            if (secrets.best().place() != place(node)) {
                wrap(key, user, password);
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new StoreProblem("wrong_password", Map.of("user", user), e);
        } catch (IOException | IllegalArgumentException | IllegalStateException | NullPointerException e) {
            throw new StoreProblem("key_damaged", Map.of("file", file.toString()), e);
        }
    }

    /** Who keeps the device secret that this key is wrapped with. */
    public SecretPlace place() {
        try {
            return place(JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    private static SecretPlace place(JsonNode node) {
        return SecretPlace.valueOf(node.path(DEVICE).asText(SecretPlace.FILE.name()));
    }

    /** Without it the cache is random bytes: the first thing that a wipe destroys. */
    public void destroy() {
        PrivateFiles.destroy(file);
    }

    private static byte[] wrapping(byte[] device, char[] password, PasswordCost cost) {
        return Secrets.derived(device, Secrets.stretched(password, cost));
    }
}
