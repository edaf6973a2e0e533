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

/** The task is not done and need not be; what was done stays done. */
public record CancelTask(UUID task) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Task.TYPE, task));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = Tasks.require(facts, task);
        String state = found.require(Task.STATE);
        if (state.equals(Task.CANCELLED)) {
            return Decision.accepted();
        }
        if (state.equals(Task.DONE)) {
            throw new Refusal("task_settled", Quoted.title(found), new Quoted(found, Task.STATE));
        }
        return Decision.accepted(
                RecordPatch.update(found).set(Task.STATE, Task.CANCELLED).done());
    }
}
