package org.kehu.client.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.kehu.common.record.CrmRecord;

/** The records that are ticked, by their ids: sorting, filtering and reading again leave them ticked. */
public final class Checked {
    private final Map<UUID, CrmRecord> records = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    public boolean contains(UUID id) {
        return records.containsKey(id);
    }

    public void toggle(CrmRecord record) {
        if (records.remove(record.id()) == null) {
            records.put(record.id(), record);
        }
        count.set(records.size());
    }

    public void addAll(List<CrmRecord> more) {
        more.forEach(record -> records.put(record.id(), record));
        count.set(records.size());
    }

    public void clear() {
        records.clear();
        count.set(0);
    }

    /** As they were when they were ticked. */
    public List<CrmRecord> records() {
        return List.copyOf(records.values());
    }

    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
