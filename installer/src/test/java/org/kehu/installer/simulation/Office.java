package org.kehu.installer.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.setup.ServerSetup;

/** What is done at the server itself. */
final class Office {
    private final History history;
    private final Dice dice;
    private final AtTheServer many;
    private final Reorganising reorganising;

    Office(History history) {
        this.history = history;
        this.dice = history.dice;
        this.many = new AtTheServer(history.server, dice, history::id);
        this.reorganising = new Reorganising(history.server, dice);
    }

    void act() {
        int what = dice.below(16);
        if (what == 0) {
            binOrBack();
        } else if (what < 3) {
            run(Deeds.think(new Book(history.server.memory::all, dice, history::id, history.now())));
        } else if (what < 12) {
            run(reorganising.think());
        } else if (what == 15) {
            stored();
        } else {
            run(what < 14 ? many.handOver() : many.imports());
        }
    }

    private void binOrBack() {
        if (dice.percent(30)) {
            run(many.delete());
            return;
        }
        Deed deed = many.restore();
        run(deed);
        history.tally.add("restores at the server", deed == null ? 0 : 1);
    }

    /** The content of a file has arrived. */
    private void stored() {
        List<CrmRecord> waiting = Attachment.TYPES.stream()
                .flatMap(type -> history.server.memory.all(type).stream())
                .filter(file -> file.get(Attachment.STORED_AT) == null)
                .toList();
        if (!waiting.isEmpty()) {
            CrmRecord file = dice.one(waiting);
            Verdict verdict = history.server.any().stored(file.ref());
            history.tally.add("contents stored");
            history.trace.tell("the content of %s is there: %s".formatted(Trace.brief(file.id()), verdict.kind()));
        }
    }

    /** A record or a right changes. */
    void actQuickly() {
        run(
                dice.percent(50)
                        ? Deeds.think(new Book(history.server.memory::all, dice, history::id, history.now()))
                        : reorganising.think());
    }

    /** One of the records goes to somebody else, or is thrown away. */
    void takeAway(List<CrmRecord> records) {
        List<CrmRecord> owned = records.stream()
                .filter(record -> record.type().scopes().owner() != null)
                .toList();
        if (!owned.isEmpty()) {
            run(many.takeAway(dice.one(owned)));
        }
    }

    private void run(@Nullable Deed deed) {
        if (deed != null) {
            Verdict verdict = history.server.any().run(ServerSetup.ADMINISTRATOR, deed.commands());
            history.trace.tell("at the server: %s: %s".formatted(deed.what(), verdict.kind()));
        }
    }
}
