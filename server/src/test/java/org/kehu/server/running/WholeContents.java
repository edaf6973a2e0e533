package org.kehu.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.kehu.common.sync.SnapshotStep;

/**
 * By the one call of devices of before numbered parts: a digest of every record of a server by type, each with all its values, and the end of the change log: what a snapshot
 * tells somebody who sees all. Equal before and after whatever must change nothing.
 */
public record WholeContents(long head, Map<String, String> digests) {

    /** @param all somebody who sees everything */
    public static WholeContents of(People.Person all) {
        Map<String, MessageDigest> digests = new TreeMap<>();
        ApiClient client = all.client().withHeader("Kehu-Schema", String.valueOf(SnapshotStep.NOT_SINCE - 1));
        long head = 0;
        String cursor = null;
        do {
            Map<String, Object> asked =
                    new HashMap<>(Map.of("device", all.device().toString()));
            if (cursor != null) {
                asked.put("cursor", cursor);
            }
            JsonNode part = client.post("api/sync/v1/snapshot", asked).json();
            head = part.path("asOf").asLong();
            if (!part.path("ranges").isEmpty()) {
                part.path("records").forEach(record -> add(digests, (ObjectNode) record));
            }
            cursor = part.path("next").isTextual() ? part.path("next").asText() : null;
        } while (cursor != null);
        if (digests.isEmpty()) {
            throw new IllegalStateException("nothing was told, which would always be the same");
        }
        Map<String, String> told = new TreeMap<>();
        digests.forEach((type, digest) -> told.put(type, HexFormat.of().formatHex(digest.digest())));
        return new WholeContents(head, told);
    }

    private static void add(Map<String, MessageDigest> digests, ObjectNode record) {
        digests.computeIfAbsent(record.path("type").asText(), type -> digest())
                .update(record.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
