package org.kehu.common.command;

import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** What the actor of a unit may be told of why it was refused: no record and no value that he may not read. */
final class Telling {
    private final Passage<?> passage;

    Telling(Passage<?> passage) {
        this.passage = passage;
    }

    Reason of(Refusal refusal) {
        return of(refusal.told(this::mayRead));
    }

    /** Of a field that is withheld nothing is told but that it is to blame. */
    Reason of(Reason reason) {
        RecordType type =
                reason.type() == null ? null : passage.catalog().schema().find(reason.type());
        return type != null && isWithheld(type, reason.field()) ? reason.withoutTexts(text -> false) : reason;
    }

    private boolean mayRead(Quoted quoted) {
        CrmRecord record = quoted.record();
        return !record.withholds(quoted.field())
                && !isWithheld(record.type(), quoted.field().name())
                && maySee(record);
    }

    /** As it was before the unit; what the actor makes he has typed himself. */
    private boolean maySee(CrmRecord record) {
        CrmRecord before = passage.overlay().before(record.ref());
        if (before == null && record.revision() == 0) {
            return true;
        }
        CrmRecord known = before == null ? record : before;
        CrmRecord root = passage.overlay().rootBefore(known);
        return passage.access().may(RecordAction.READ, record.type(), root == null ? known : root);
    }

    private boolean isWithheld(RecordType type, @Nullable String field) {
        return field != null && passage.access().withheld(type).contains(field);
    }
}
