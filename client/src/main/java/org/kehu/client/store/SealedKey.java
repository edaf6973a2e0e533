package org.kehu.client.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;

/** A data key sealed by another key, as it stands in a file; bound to its use and person, so that none can be swapped. */
final class SealedKey {
    private SealedKey() {}

    static void write(ObjectNode node, DataKey key, byte[] by, String use, String user) {
        byte[] nonce = Secrets.random(Secrets.NONCE);
        node.put("nonce", nonce);
        node.put("key", Secrets.seal(by, nonce, bound(use, user), key.bytes()));
    }

    /** @throws GeneralSecurityException if key, use or person are others, or anything was altered */
    static DataKey read(JsonNode node, byte[] by, String use, String user)
            throws GeneralSecurityException, IOException {
        byte[] sealed = node.path("key").binaryValue();
        byte[] nonce = node.path("nonce").binaryValue();
        if (sealed == null || nonce == null) {
            throw new IOException("no sealed key");
        }
        return DataKey.of(Secrets.open(by, nonce, bound(use, user), sealed));
    }

    private static byte[] bound(String use, String user) {
        return (use + " " + user.strip().toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
    }
}
