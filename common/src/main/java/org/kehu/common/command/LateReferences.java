package org.kehu.common.command;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kehu.common.record.Change;

/**
 * What was made to point to a record while it was being merged: a merge that has not seen it begins again. Whoever commits
 * after the merge is decided anew with the redirect, since that is configuration.
 */
final class LateReferences {
    private static final int AT_ONCE = 500;

    private final Set<UUID> losers;
    private final long begun;

    private LateReferences(Set<UUID> losers, long begun) {
        this.losers = losers;
        this.begun = begun;
    }

    /** Called before anything is read. */
    static LateReferences of(ServerTx tx, CommandUnit unit) {
        Set<UUID> losers = unit.calls().stream()
                .map(CommandCall::command)
                .filter(MergeRecords.class::isInstance)
                .map(command -> ((MergeRecords) command).loser())
                .collect(Collectors.toSet());
        return new LateReferences(losers, losers.isEmpty() ? 0 : tx.counter().seq());
    }

    /** Called under the lock of the counter. @throws Contention if one was committed since */
    void requireNone(ServerTx tx) {
        long after = begun;
        List<LogRow> rows = losers.isEmpty() ? List.of() : tx.log(after, AT_ONCE);
        while (!rows.isEmpty()) {
            if (rows.stream().anyMatch(this::pointsToALoser)) {
                throw new Contention("somebody pointed to a record while it was merged");
            }
            after = rows.get(rows.size() - 1).seq();
            rows = tx.log(after, AT_ONCE);
        }
    }

    private boolean pointsToALoser(LogRow row) {
        return row.changes().values().stream()
                .anyMatch(change -> change instanceof Change.Set set && losers.contains(set.after()));
    }
}
