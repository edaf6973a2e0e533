package org.kehu.client.list;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.kehu.common.record.RecordRef;

/** The records that are ticked: sorting, filtering and reading again leave them ticked. */
public final class Checked {
    private final Set<RecordRef> records = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    public boolean contains(RecordRef record) {
        return records.contains(record);
    }

    public void toggle(RecordRef record) {
        if (!records.remove(record)) {
            records.add(record);
        }
        count.set(records.size());
    }

    public void addAll(Collection<RecordRef> more) {
        records.addAll(more);
        count.set(records.size());
    }

    public void clear() {
        records.clear();
        count.set(0);
    }

    /** In the order they were ticked. */
    public List<RecordRef> records() {
        return List.copyOf(records);
    }

    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
