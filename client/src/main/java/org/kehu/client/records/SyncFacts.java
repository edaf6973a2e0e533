package org.kehu.client.records;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a device stands, in figures: nothing of any record and of nobody.
 *
 * @param program its version
 * @param schema version of the declarations that it speaks
 * @param host of the server
 * @param epoch of the server's log, null before all was taken
 * @param checkpoint what is held is as of there in the log
 * @param filling whether all that one may see is being taken
 * @param records how many are held, by type
 * @param fileBytes size of the store
 */
public record SyncFacts(
        String program,
        int schema,
        String host,
        @Nullable String epoch,
        long checkpoint,
        boolean filling,
        Map<String, Long> records,
        long fileBytes) {
    public SyncFacts {
        records = Map.copyOf(records);
    }
}
