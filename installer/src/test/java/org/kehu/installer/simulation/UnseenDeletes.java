package org.kehu.installer.simulation;

import java.util.UUID;
import org.kehu.common.command.LogRow;
import org.kehu.common.record.RecordPatch;

/** Looks behind each deletion for what others had done to what went with it, that the device had not been told. */
final class UnseenDeletes {
    private final Evidence evidence;
    private final Findings findings;
    private final Desk desk;

    UnseenDeletes(Evidence evidence, Findings findings, Desk desk) {
        this.evidence = evidence;
        this.findings = findings;
        this.desk = desk;
    }

    /** What a restored server was told anew has other revisions and places; that is judged by what becomes of the work. */
    void judge() {
        if (!desk.hasSeenARestore()) {
            desk.deletions.forEach(this::judge);
        }
    }

    private void judge(Deletion deletion) {
        for (LogRow gone : evidence.effects(deletion.unit())) {
            if (gone.action() == RecordPatch.Action.DELETE) {
                evidence.story(gone.record()).stream()
                        .filter(row -> row.seq() < gone.seq() && isOfOthers(row))
                        .forEach(row -> findings.check(
                                Promise.NOTHING_UNSEEN_IS_DELETED,
                                isTold(deletion, row),
                                () -> "%s deleted %s, and had not been told of %s"
                                        .formatted(desk.name, gone.record(), row)));
            }
        }
    }

    private boolean isOfOthers(LogRow row) {
        UUID user = row.actor().user();
        return !user.equals(desk.user) || !row.actor().device().equals(desk.name);
    }

    private static boolean isTold(Deletion deletion, LogRow row) {
        Long held = deletion.held().get(row.record());
        return row.seq() <= deletion.place() || (held != null && row.revision() <= held);
    }
}
