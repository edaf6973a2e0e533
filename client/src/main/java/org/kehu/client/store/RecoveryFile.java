package org.kehu.client.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.kehu.client.records.StoreProblem;

/**
 * The data key of a cache, wrapped a second time: by a key that the server keeps. Of use when the password was forgotten, and
 * when the device secret or the key file is lost: hence a file of its own, without that secret.
 */
public final class RecoveryFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String USE = "kehu-cache-recovery-1";

    private final Path file;

    RecoveryFile(Path file) {
        this.file = file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** @param released what the server keeps for this user on this device */
    public void wrap(DataKey key, String user, byte[] released) {
        ObjectNode node = JSON.createObjectNode();
        node.put("version", 1);
        SealedKey.write(node, key, wrapping(released), USE, user);
        try {
            PrivateFiles.replace(file, JSON.writeValueAsBytes(node));
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    /** @throws StoreProblem {@code old_password} if it is another key, or the file is damaged: only the old password is left */
    public DataKey open(String user, byte[] released) {
        try {
            return SealedKey.read(JSON.readTree(Files.readAllBytes(file)), wrapping(released), USE, user);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new StoreProblem("old_password", Map.of("user", user), e);
        }
    }

    void destroy() {
        PrivateFiles.destroy(file);
    }

    private static byte[] wrapping(byte[] released) {
        return Secrets.derived(released, "kehu-cache-recovery".getBytes(StandardCharsets.UTF_8));
    }
}
