package org.kehu.common.command;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.common.record.Trait;

/**
 * What was done to records behind the place up to which the giver's device had been told, by anybody but that device. The log
 * decides: revisions only count, and count one's own change that was refused like that of another who came first.
 */
final class UntoldChanges {
    /** Where so many changes of one record do not reach back to the place, there is taken to be one that was not told. */
    private static final int MOST = 200;

    private static final Set<String> STAMPS = Set.of(SystemFields.MODIFIED_AT.name(), SystemFields.MODIFIED_BY.name());

    private final ServerTx tx;
    private final Actor giver;
    private final LogPlace told;
    private final boolean ofThisLog;

    UntoldChanges(ServerTx tx, Actor giver, LogPlace told) {
        this.tx = tx;
        this.giver = giver;
        this.told = told;
        this.ofThisLog = isOfThisLog();
    }

    /** Nobody can tell any more of what lies at the floor or below it. */
    private boolean isOfThisLog() {
        if (told.seq() <= tx.floor()) {
            return true;
        }
        List<LogRow> row = tx.log(told.seq() - 1, 1);
        return !row.isEmpty() && row.get(0).seq() == told.seq() && row.get(0).tag() == told.tag();
    }

    /** Names of the fields changed, as far as the log tells; null if there is no change that was not told. */
    @Nullable Set<String> of(CrmRecord record) {
        List<LogRow> rows = tx.history(record.ref(), MOST);
        if (!ofThisLog || !reachesBack(rows)) {
            return Set.of();
        }
        Set<String> fields = new TreeSet<>();
        boolean any = false;
        for (LogRow row : rows) {
            if (row.seq() > told.seq() && !row.actor().equals(giver) && !isComputed(record.type(), row)) {
                any = true;
                fields.addAll(row.changes().keySet());
            }
        }
        return any ? fields : null;
    }

    /** Whether the server only worked out figures anew: nobody did anything to the record by that. */
    private static boolean isComputed(RecordType type, LogRow row) {
        return row.actor().user().equals(Actor.SYSTEM.user())
                && row.action() == RecordPatch.Action.UPDATE
                && row.changes().keySet().stream().allMatch(name -> isComputed(type, name));
    }

    private static boolean isComputed(RecordType type, String name) {
        Field<?> field = type.find(name);
        return STAMPS.contains(name) || (field != null && (field.isDerived() || field.is(Trait.SEALED)));
    }

    /** Whether the rows are all that there were behind the place, though the log forgets what is old. */
    private boolean reachesBack(List<LogRow> rows) {
        boolean toThePlace = !rows.isEmpty()
                && (rows.get(0).seq() <= told.seq() || rows.get(0).action() == RecordPatch.Action.CREATE);
        return toThePlace || (rows.size() < MOST && told.seq() >= tx.floor());
    }
}
