package org.kehu.common.command;

import java.util.List;
import java.util.Set;
import org.kehu.common.record.RecordRef;

/** What an operation did, by the units that were applied. Of a large one only what is asked for is read. */
public interface DoneOperation {
    DoneUnits units();

    /** What it did to these records, oldest first. */
    List<Deed> to(Set<RecordRef> records);

    /** One that is known whole. @param deeds oldest first */
    static DoneOperation of(List<Deed> deeds) {
        DoneUnits units = DoneUnits.of(deeds);
        return new DoneOperation() {
            @Override
            public DoneUnits units() {
                return units;
            }

            @Override
            public List<Deed> to(Set<RecordRef> records) {
                return deeds.stream()
                        .filter(deed -> records.contains(deed.record()))
                        .toList();
            }
        };
    }
}
