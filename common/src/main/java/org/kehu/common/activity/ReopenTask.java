package org.kehu.common.activity;

import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/** A task that was done or cancelled is to be done after all. */
public record ReopenTask(UUID task) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Task.TYPE, task));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = Tasks.require(facts, task);
        String state = found.require(Task.STATE);
        if (!state.equals(Task.DONE) && !state.equals(Task.CANCELLED)) {
            throw new Refusal("task_not_settled", Quoted.title(found));
        }
        return Decision.accepted(RecordPatch.update(found)
                .set(Task.STATE, Task.OPEN)
                .set(Task.DONE_AT, null)
                .done());
    }
}
