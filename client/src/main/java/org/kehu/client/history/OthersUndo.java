package org.kehu.client.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.History;
import org.kehu.client.records.Outcome;
import org.kehu.client.task.Progress;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Undo;
import org.kehu.common.record.RecordRef;

/**
 * Takes back what others, or the server by itself, did to more records than a unit holds. The server says in which parts; each
 * is given as a unit of one operation and decided there. What is refused comes into what needs attention.
 */
final class OthersUndo {
    private final RecordDesk desk;
    private final UUID operation;
    private final String title;

    /** @param title names it, in the person's language */
    OthersUndo(RecordDesk desk, UUID operation, String title) {
        this.desk = desk;
        this.operation = operation;
        this.title = title;
    }

    /** @param given how many parts were given to be taken back, -1 if the server could not be asked */
    private record End(int given, int withheld, List<Reason> refused) {}

    void start(Runnable then) {
        desk.background()
                .work(desk.texts().text("history.undoing", title), this::run)
                .onSuccess(end -> {
                    tell(end);
                    then.run();
                })
                .onFailure(desk.doing()::broken)
                .start();
    }

    private End run(Progress progress) {
        History.@Nullable Parts told = desk.history().parts(operation);
        if (told == null) {
            return new End(-1, 0, List.of());
        }
        UUID own = desk.commands().newId();
        List<Reason> refused = new ArrayList<>();
        int given = 0;
        for (Set<RecordRef> part : told.parts()) {
            Undo undo = new Undo(operation, part, told.parts().size() + told.withheld() > 1 ? true : null);
            if (desk.commands().run(own, List.of(undo)) instanceof Outcome.Rejected rejected) {
                refused.add(rejected.reason());
            } else {
                given++;
            }
            progress.report(given + refused.size(), told.parts().size());
        }
        return new End(given, told.withheld(), refused);
    }

    private void tell(End end) {
        if (end.given < 0) {
            desk.doing().telling().failed(desk.texts().text("history.undo.offline"));
        } else if (!end.refused.isEmpty()) {
            desk.doing().refuse(end.refused.get(0));
        } else if (end.withheld > 0) {
            desk.doing().telling().failed(desk.texts().text("history.undo.withheld", end.withheld));
        } else {
            desk.doing().telling().note(desk.texts().text("doing.pending"));
        }
    }
}
