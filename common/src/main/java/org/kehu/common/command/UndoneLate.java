package org.kehu.common.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/** Operations of some kinds are taken back for a number of days: what they begin with says so, by the record that they make there. Others that touch such a record are none of them. */
final class UndoneLate {
    private UndoneLate() {}

    static void refuse(Facts facts, DoneOperation done) {
        for (RecordRef ref : done.units().first()) {
            RecordType type = Redirect.is(ref) ? null : facts.schema().type(ref.type());
            Integer days = type == null ? null : type.undoDays();
            CrmRecord record = type == null || days == null ? null : facts.find(type, ref.id());
            Instant made = record == null ? null : record.get(SystemFields.CREATED_AT);
            if (record != null
                    && made != null
                    && isMade(done, ref)
                    && facts.now().isAfter(made.plus(Duration.ofDays(days)))) {
                throw new Refusal("undo_too_late", record.type().name(), Quoted.title(record), days);
            }
        }
    }

    private static boolean isMade(DoneOperation done, RecordRef ref) {
        List<Deed> deeds = done.to(Set.of(ref));
        return !deeds.isEmpty() && deeds.get(0).patch().action() == RecordPatch.Action.CREATE;
    }
}
