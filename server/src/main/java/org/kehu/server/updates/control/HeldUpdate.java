package org.kehu.server.updates.control;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kehu.common.update.ProgramVersion;

/**
 * An update that the server has.
 *
 * @param sha256 of the whole file
 * @param java the oldest Java that runs it
 * @param signedBy fingerprint of the key
 * @param notes what is new, by language tag
 * @param events what was done with it, the first first
 */
public record HeldUpdate(
        UUID id,
        String version,
        String platform,
        String sha256,
        long size,
        int java,
        String signedBy,
        Standing standing,
        Map<String, String> notes,
        List<UpdateEvent> events) {
    public HeldUpdate {
        notes = Map.copyOf(notes);
        events = List.copyOf(events);
    }

    ProgramVersion program() {
        return ProgramVersion.of(version).orElseThrow();
    }
}
