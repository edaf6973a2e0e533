package org.kehu.client.admin;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A version that the server has.
 *
 * @param signedBy fingerprint of the key
 * @param notes what is new, by language tag
 * @param events what was done with it, the first first
 */
public record ClientUpdate(
        UUID id,
        String version,
        String platform,
        long size,
        String signedBy,
        UpdateStanding standing,
        Map<String, String> notes,
        List<UpdateEvent> events) {
    public ClientUpdate {
        notes = Map.copyOf(notes);
        events = List.copyOf(events);
    }
}
