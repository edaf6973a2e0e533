package org.kehu.common.activity;

import java.util.UUID;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.record.CrmRecord;

/** Questions about a task that several verbs ask. */
final class Tasks {
    private Tasks() {}

    /** @throws Refusal if the task is in the bin */
    static CrmRecord require(Facts facts, UUID id) {
        CrmRecord task = facts.get(Task.TYPE, id);
        if (task.isDeleted()) {
            throw new Refusal("record_deleted", Task.TYPE.name(), Quoted.title(task));
        }
        return task;
    }
}
