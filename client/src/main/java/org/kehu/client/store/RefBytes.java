package org.kehu.client.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.kehu.common.record.RecordRef;

/** Names of records in a few bytes each, by their type: all of the outbox are read whenever a list is. */
final class RefBytes {
    private static final int ID = 2 * Long.BYTES;

    private RefBytes() {}

    static byte[] written(Collection<RecordRef> refs) {
        Map<String, List<UUID>> byType = new TreeMap<>();
        refs.forEach(ref ->
                byType.computeIfAbsent(ref.type(), type -> new ArrayList<>()).add(ref.id()));
        ByteBuffer bytes = ByteBuffer.allocate(byType.entrySet().stream()
                .mapToInt(type -> 2 * Integer.BYTES
                        + type.getKey().getBytes(StandardCharsets.UTF_8).length
                        + type.getValue().size() * ID)
                .sum());
        byType.forEach((type, ids) -> {
            byte[] name = type.getBytes(StandardCharsets.UTF_8);
            bytes.putInt(name.length).put(name).putInt(ids.size());
            ids.forEach(id -> bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        });
        return bytes.array();
    }

    /** Adds the ids of the type. */
    static void read(byte[] written, String type, Set<UUID> ids) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        while (bytes.hasRemaining()) {
            byte[] name = new byte[bytes.getInt()];
            bytes.get(name);
            int count = bytes.getInt();
            if (new String(name, StandardCharsets.UTF_8).equals(type)) {
                for (int i = 0; i < count; i++) {
                    ids.add(new UUID(bytes.getLong(), bytes.getLong()));
                }
            } else {
                bytes.position(bytes.position() + count * ID);
            }
        }
    }
}
