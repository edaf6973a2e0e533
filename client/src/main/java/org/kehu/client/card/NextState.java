package org.kehu.client.card;

import java.util.List;
import org.kehu.common.activity.CancelTask;
import org.kehu.common.activity.CompleteTask;
import org.kehu.common.activity.ReopenTask;
import org.kehu.common.activity.StartTask;
import org.kehu.common.activity.Task;
import org.kehu.common.command.Command;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.sales.MoveOrder;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderStates;

/** A state that a record may go to from the one it is in, by a verb that asks for nothing more. */
record NextState(Field<String> field, String state, Command verb) {

    /** Empty where the type has no such states, and at the end of the way. */
    static List<NextState> of(CrmRecord record) {
        if (record.type() == Order.TYPE) {
            return OrderStates.after(record.require(Order.STATE)).stream()
                    .map(state -> new NextState(Order.STATE, state, new MoveOrder(record.id(), state)))
                    .toList();
        }
        return record.type() == Task.TYPE ? ofTask(record) : List.of();
    }

    private static List<NextState> ofTask(CrmRecord task) {
        NextState done = new NextState(Task.STATE, Task.DONE, new CompleteTask(task.id()));
        NextState cancelled = new NextState(Task.STATE, Task.CANCELLED, new CancelTask(task.id()));
        return switch (task.require(Task.STATE)) {
            case Task.OPEN -> List.of(new NextState(Task.STATE, Task.DOING, new StartTask(task.id())), done, cancelled);
            case Task.DOING -> List.of(done, cancelled);
            default -> List.of(new NextState(Task.STATE, Task.OPEN, new ReopenTask(task.id())));
        };
    }
}
