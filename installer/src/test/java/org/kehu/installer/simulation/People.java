package org.kehu.installer.simulation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kehu.common.Kehu;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.MergeRecords;
import org.kehu.common.command.Undo;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sync.KeyRange;
import org.kehu.common.sync.Submitted;
import org.kehu.common.sync.TrayEntry;

/** What people do at their devices. */
final class People {
    private final History history;
    private final Dice dice;

    People(History history) {
        this.history = history;
        this.dice = history.dice;
    }

    void give(Desk desk) {
        desk.store
                .transact(tx -> {
                    Function<RecordType, List<CrmRecord>> seen =
                            type -> tx.ids(type, new KeyRange(type.name(), null, null)).stream()
                                    .map(id -> Objects.requireNonNull(tx.find(type, id)))
                                    .toList();
                    return Optional.ofNullable(Deeds.think(new Book(seen, dice, history::id, history.now())));
                })
                .filter(desk.wire.speech::canSay)
                .ifPresent(deed -> {
                    history.trace.tell("%s: %s".formatted(desk.name, deed.what()));
                    history.tally.add(
                            "merges given",
                            deed.commands().stream()
                                    .filter(MergeRecords.class::isInstance)
                                    .count());
                    tell(desk.give(deed));
                });
    }

    void undo(Desk desk) {
        if (!desk.given.isEmpty()) {
            Given given = dice.one(desk.given);
            history.trace.tell("%s takes back: %s".formatted(desk.name, given.what()));
            tell(desk.undo(given));
            history.tally.add("undone");
        }
    }

    /** Somebody takes back what anybody did, all of it or what he picks out of it, whether he may or not. */
    void undoOfAnybody(Desk desk) {
        List<LogRow> log = history.server.memory.log();
        UUID operation = dice.one(log).operation();
        boolean whole = dice.percent(50);
        Set<RecordRef> records = log.stream()
                .filter(row -> row.operation().equals(operation))
                .map(LogRow::record)
                .filter(ref -> whole || dice.percent(60))
                .collect(Collectors.toCollection(TreeSet::new));
        if (records.stream().anyMatch(ref -> !desk.wire.speech.knows(Kehu.SCHEMA.type(ref.type())))) {
            return;
        }
        Undo undo = new Undo(operation, records, dice.percent(60) ? null : true);
        String what = "%s of operation %s".formatted(whole ? "all" : "a part", Trace.brief(operation));
        history.trace.tell("%s takes back %s, whoever did it".formatted(desk.name, what));
        tell(desk.give(Deed.of("undo of " + what, undo)));
        history.tally.add(whole ? "undone by anybody" : "undone by anybody in part");
    }

    void attend(Desk desk) {
        List<TrayEntry> entries = desk.attention().entries();
        if (entries.isEmpty()) {
            restoreOnTheCard(desk);
            return;
        }
        List<TrayEntry> binned = entries.stream()
                .filter(entry -> entry.reason().code().equals("record_deleted"))
                .toList();
        if (!binned.isEmpty() && dice.percent(60)) {
            restore(desk, dice.one(binned).unit());
            return;
        }
        UUID unit = dice.one(entries).unit();
        boolean again = dice.percent(50);
        history.trace.tell("%s %s %s".formatted(desk.name, again ? "tries again" : "throws away", Trace.brief(unit)));
        try {
            Submitted submitted = again ? desk.attention().retry(unit) : null;
            if (submitted == null) {
                desk.attention().discard(unit);
            } else {
                tell(desk.note("retry", submitted));
            }
        } finally {
            attended(desk, unit);
        }
    }

    /** What somebody else threw away is taken out of the bin for what was done to it. */
    private void restore(Desk desk, UUID unit) {
        history.trace.tell("%s restores for %s".formatted(desk.name, Trace.brief(unit)));
        try {
            Submitted submitted = desk.restore(unit);
            history.tally.add("restores at a device");
            if (submitted != null) {
                tell(submitted);
            }
        } finally {
            attended(desk, unit);
        }
    }

    /** The card of what a device may not hold any more asks the server for it. */
    private void restoreOnTheCard(Desk desk) {
        Deed deed = new AtTheServer(history.server, dice, history::id).restore();
        if (deed != null && desk.wire.speech.canSay(deed)) {
            history.trace.tell("%s: %s".formatted(desk.name, deed.what()));
            history.tally.add("restores on a card");
            tell(desk.give(deed));
        }
    }

    private static void attended(Desk desk, UUID unit) {
        desk.fuse.putOut();
        if (desk.attention().entries().stream().noneMatch(entry -> entry.unit().equals(unit))) {
            desk.dealtWith.add(unit);
        }
    }

    void decide(Desk desk) {
        int missing = desk.decide(dice);
        history.tally.add("lost by a restored server", missing);
        history.trace.tell("%s decides about %d units that the server has lost".formatted(desk.name, missing));
    }

    private void tell(Submitted submitted) {
        UnitDecision decision = submitted.decision();
        if (decision instanceof UnitDecision.Refused refused) {
            history.tally.add("refused at once");
            history.trace.tell("      refused: " + refused.reason().code());
        } else {
            boolean waits = decision instanceof UnitDecision.Waiting;
            history.tally.add(waits ? "given, waiting for the server" : "given, seen at once");
            history.trace.tell("      unit %s%s".formatted(Trace.brief(submitted.unit()), waits ? " waits" : ""));
        }
    }
}
