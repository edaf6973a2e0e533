package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What one version of the declarations calls otherwise than the one before it. A conversion changes JSON in place: units of
 * commands, what a journal says was done, and records are all walked through by it. It meets nothing of its own version.
 */
@FunctionalInterface
public interface Conversion {
    void convert(JsonNode tree);

    /** Whether records of this type may come out otherwise: what a device holds of them is written anew. */
    default boolean concernsRecords(String type) {
        return false;
    }
}
