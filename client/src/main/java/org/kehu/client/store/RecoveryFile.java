package org.kehu.client.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Map;
import org.kehu.client.records.StoreProblem;

/**
 * The data key of a cache, wrapped a second time: by a key that the server keeps. Of use when the password was forgotten, and
 * when the device secret or the key file is lost: hence a file of its own, without that secret.
 */
public final class RecoveryFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    RecoveryFile(Path file) {
        this.file = file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** @param released what the server keeps for this user on this device */
    public void wrap(DataKey key, String user, byte[] released) {
        byte[] nonce = Secrets.random(Secrets.NONCE);
        ObjectNode node = JSON.createObjectNode();
        node.put("version", 1);
        node.put("nonce", nonce);
        node.put("key", Secrets.seal(wrapping(released), nonce, bound(user), key.bytes()));
        try {
            PrivateFiles.replace(file, JSON.writeValueAsBytes(node));
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    /** @throws StoreProblem {@code old_password} if it is another key, or the file is damaged: only the old password is left */
    public DataKey open(String user, byte[] released) {
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            byte[] nonce = node.path("nonce").binaryValue();
            byte[] sealed = node.path("key").binaryValue();
            return DataKey.of(Secrets.open(wrapping(released), nonce, bound(user), sealed));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException | NullPointerException e) {
            throw new StoreProblem("old_password", Map.of("user", user), e);
        }
    }

    void destroy() {
        PrivateFiles.destroy(file);
    }

    private static byte[] wrapping(byte[] released) {
        return Secrets.derived(released, "kehu-cache-recovery".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bound(String user) {
        String person = user.strip().toLowerCase(Locale.ROOT);
        return ("kehu-cache-recovery-1 " + person).getBytes(StandardCharsets.UTF_8);
    }
}
