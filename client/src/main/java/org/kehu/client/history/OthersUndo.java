package org.kehu.client.history;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.History;
import org.kehu.client.task.Progress;
import org.kehu.common.command.Undo;
import org.kehu.common.record.RecordRef;

/**
 * Takes back what others, or the server by itself, did to more records than a unit holds. The server says in which parts; each
 * is given as a unit of one operation and decided there. What is refused comes into what needs attention.
 */
record OthersUndo(RecordDesk desk, UUID operation) {

    /** @param title names it, in the person's language */
    void start(String title, Runnable then) {
        desk.background()
                .work(desk.texts().text("history.undoing", title), this::run)
                .onSuccess(given -> {
                    GivenParts.tell(given, desk);
                    then.run();
                })
                .onFailure(desk.doing()::broken)
                .start();
    }

    /** Null if the server could not be asked. */
    private @Nullable GivenParts run(Progress progress) {
        History.@Nullable Parts told = desk.history().parts(operation);
        if (told == null) {
            return null;
        }
        int all = told.parts().size();
        Boolean part = all + told.withheld() > 1 ? true : null;
        UUID own = desk.commands().newId();
        GivenParts given = new GivenParts(told.withheld());
        for (Set<RecordRef> records : told.parts()) {
            if (progress.isCancelled()) {
                break; // what was given by then is on its way
            }
            given.add(desk.commands().run(own, List.of(new Undo(operation, records, part))));
            progress.report(given.count(), all);
        }
        return given;
    }
}
