package org.kehu.client.attention;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.AttentionEntry;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * An entry of the tray with what names it; independent of the language.
 *
 * @param about the record it is about, null if this program cannot tell
 * @param record as it is here now, null if it is not here
 * @param verb wire name of what was done, null if this program cannot read it any more
 * @param titles of the records that its values name
 */
record AttentionItem(
        AttentionEntry entry,
        @Nullable RecordRef about,
        @Nullable CrmRecord record,
        @Nullable String verb,
        Map<RecordRef, String> titles) {

    UUID id() {
        return entry.id();
    }

    boolean canRetry() {
        return !entry.commands().isEmpty();
    }

    List<AttentionEntry.Value> values() {
        return entry.values();
    }
}
