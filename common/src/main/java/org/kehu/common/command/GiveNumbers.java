package org.kehu.common.command;

import java.util.UUID;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Numbering;

/** Numbers new records, once nothing can refuse the unit any more: a refused unit uses no number up. */
final class GiveNumbers implements DoorStep {

    @Override
    public void pass(Passage<?> passage) {
        for (CrmRecord record : passage.overlay().changed()) {
            Numbering numbering = record.type().numbering();
            if (numbering != null && !record.withholds(numbering.number()) && record.get(numbering.number()) == null) {
                UUID command = passage.overlay().changedBy(record.ref());
                passage.overlay().put(record.with(numbering.number(), passage.number(record)), command);
            }
        }
    }
}
