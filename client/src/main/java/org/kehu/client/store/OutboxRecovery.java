package org.kehu.client.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kehu.common.command.CarriedContent;
import org.kehu.common.sync.JournalEntry;
import org.kehu.common.sync.MissingUnit;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.common.sync.SyncCodec;
import org.kehu.common.sync.TrayEntry;

/**
 * At an opening, makes database and outbox log know the same: after damage, after a power cut between the two, or after a commit
 * that failed and yet was on the disk. Of what both know, the database is believed.
 */
final class OutboxRecovery {
    private final OutboxLog log;
    private final SyncCodec codec;
    private final Instant now;

    OutboxRecovery(OutboxLog log, SyncCodec codec, Instant now) {
        this.log = log;
        this.codec = codec;
        this.now = now;
    }

    void run(LocalTx tx) {
        new JournalRecovery(log, codec).run(tx);
        tx.untold().forEach(tx::putOutbox);
        Map<String, OutboxUnit> outbox =
                tx.outbox().stream().collect(Collectors.toMap(unit -> unit.id().toString(), unit -> unit));
        Map<String, TrayEntry> tray = tx.tray().stream()
                .collect(Collectors.toMap(entry -> entry.unit().toString(), entry -> entry));
        log.each(OutboxLog.Kind.COUNTER, (name, reached) -> tx.reach(name, Long.parseLong(reached)));
        fresh(OutboxLog.Kind.OUTBOX, outbox.keySet(), body -> salvage(tx, codec.read(body, OutboxUnit.class)));
        Map<String, MissingUnit> missing = tx.missing().stream()
                .collect(Collectors.toMap(unit -> unit.entry().unit().toString(), unit -> unit));
        log.each(OutboxLog.Kind.MISSING, (id, body) -> {
            if (!missing.containsKey(id) && !outbox.containsKey(id)) {
                tx.putMissing(codec.read(body, MissingUnit.class));
            }
        });
        fresh(OutboxLog.Kind.TRAY, tray.keySet(), body -> tx.putTray(codec.read(body, TrayEntry.class)));
        Map<String, CarriedContent> unsent =
                tx.unsent().all().stream().collect(Collectors.toMap(CarriedContent::sha256, content -> content));
        log.each(OutboxLog.Kind.CONTENT, (hash, size) -> {
            if (!unsent.containsKey(hash)) {
                tx.unsent().put(new CarriedContent(hash, Long.parseLong(size)));
            }
        });
        unlogged(unsent, OutboxLog.Kind.CONTENT).forEach(tx.unsent()::put);
        unlogged(outbox, OutboxLog.Kind.OUTBOX).forEach(tx::putOutbox);
        unlogged(missing, OutboxLog.Kind.MISSING).forEach(tx::putMissing);
        unlogged(tray, OutboxLog.Kind.TRAY).forEach(tx::putTray);
    }

    /** With it comes what the journal says of it: it can be taken back, and is offered to a server that loses it later. */
    private void salvage(LocalTx tx, OutboxUnit unit) {
        tx.putOutbox(undecided(unit));
        if (tx.journalOf(unit.id()) == null) {
            Instant given = JournalRecovery.givenAt(unit.text(), now);
            tx.putJournal(
                    new JournalEntry(unit.id(), unit.operation(), unit.counter(), given, unit.text(), List.of(), null));
        }
    }

    private void fresh(OutboxLog.Kind kind, Set<String> known, Consumer<String> salvaging) {
        log.each(kind, (name, body) -> {
            if (!known.contains(name)) {
                salvaging.accept(body);
            }
        });
    }

    private <T> List<T> unlogged(Map<String, T> stored, OutboxLog.Kind kind) {
        Set<String> logged = log.keys(kind);
        return stored.entrySet().stream()
                .filter(entry -> !logged.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * Its effects are not in the view, so that it waits for the server or for being decided again. The log is not told when
     * something is sent: the server may have it.
     */
    private static OutboxUnit undecided(OutboxUnit unit) {
        return new OutboxUnit(
                unit.id(),
                unit.operation(),
                unit.counter(),
                unit.text(),
                OutboxUnit.Standing.PENDING,
                "recovered",
                null,
                unit.reads(),
                Set.of(),
                true,
                null);
    }
}
