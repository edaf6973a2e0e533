package org.kehu.client.records;

import java.util.Set;
import org.kehu.common.record.RecordRef;

/**
 * What a local commit or a pull changed, told after it is durable.
 *
 * @param types names of the types with changed records
 * @param records the changed records; empty when there are too many to name
 */
public record RecordsChanged(Set<String> types, Set<RecordRef> records) {

    public RecordsChanged {
        types = Set.copyOf(types);
        records = Set.copyOf(records);
    }

    /** Whether {@code ref} may have changed. */
    public boolean mayConcern(RecordRef ref) {
        return records.isEmpty() ? types.contains(ref.type()) : records.contains(ref);
    }
}
