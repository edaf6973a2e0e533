package org.kehu.client.list;

import java.util.Collection;
import java.util.Map;
import org.kehu.client.records.Records;
import org.kehu.common.record.RecordRef;

/** What names records to people; empty for those that have no name here. */
record Titles(Map<RecordRef, String> known) {

    /** One read per type. Blocks: never on the FX thread. */
    static Titles of(Records records, Collection<RecordRef> refs) {
        return new Titles(refs.isEmpty() ? Map.of() : records.titles(refs));
    }

    String get(RecordRef ref) {
        return known.getOrDefault(ref, "");
    }
}
