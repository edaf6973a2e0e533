package org.kehu.installer.simulation;

import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.GivenUnit;
import org.kehu.common.sync.JournalEntry;
import org.kehu.common.sync.MissingUnit;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.common.sync.TrayEntry;

/** Puts what {@link Speech} said for an older program where that program itself would have it: into its rows. */
final class Upgrade {
    private final Speech before;

    Upgrade(Speech before) {
        this.before = before;
    }

    /** From here on a newer program reads what the older one wrote, letter for letter. */
    void leaveAsWritten(ClientTx tx) {
        tx.outbox().forEach(unit -> tx.putOutbox(said(unit, before.unit(unit.text()))));
        tx.tray().forEach(entry -> tx.putTray(said(entry)));
        for (GivenUnit given : tx.journaled()) {
            JournalEntry entry = tx.journalOf(given.id());
            if (entry != null) {
                tx.putJournal(said(entry));
            }
        }
        tx.missing()
                .forEach(unit -> tx.putMissing(
                        new MissingUnit(said(unit.entry()), unit.backup(), unit.leftOut(), unit.masked())));
    }

    private JournalEntry said(JournalEntry entry) {
        return new JournalEntry(
                entry.unit(),
                entry.operation(),
                entry.counter(),
                entry.at(),
                before.unit(entry.text()),
                entry.patches(),
                entry.verdict());
    }

    private TrayEntry said(TrayEntry entry) {
        return new TrayEntry(
                entry.unit(),
                entry.operation(),
                before.unit(entry.text()),
                entry.reason(),
                entry.culprit(),
                entry.at(),
                entry.values());
    }

    static OutboxUnit said(OutboxUnit unit, String text) {
        return new OutboxUnit(
                unit.id(),
                unit.operation(),
                unit.counter(),
                text,
                unit.standing(),
                unit.need(),
                unit.reason(),
                unit.reads(),
                unit.writes(),
                unit.sent(),
                unit.verdict());
    }
}
