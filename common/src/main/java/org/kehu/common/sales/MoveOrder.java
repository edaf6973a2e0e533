package org.kehu.common.sales;

import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/** An order goes on to another state; one that is shipped carries the day on which it was. */
public record MoveOrder(UUID order, String state) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Order.TYPE, order));
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        return new GivenValues(order, FieldValues.of(Order.TYPE).with(Order.STATE, state));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = facts.get(Order.TYPE, order);
        if (found.isDeleted()) {
            throw new Refusal("record_deleted", Order.TYPE.name(), Quoted.title(found));
        }
        String before = found.require(Order.STATE);
        if (before.equals(state)) {
            return Decision.accepted();
        }
        Order.STATE.check(state);
        List<String> next = OrderStates.after(before);
        if (!next.contains(state)) {
            throw new Refusal(
                    next.isEmpty()
                            ? Reason.of(Order.TYPE, Order.STATE, "order_is_over", before)
                            : Reason.of(
                                    Order.TYPE,
                                    Order.STATE,
                                    "not_the_next_state",
                                    before,
                                    state,
                                    String.join(", ", next)));
        }
        RecordPatch.Draft patch = RecordPatch.update(found).set(Order.STATE, state);
        if ("SHIPPED".equals(state) && found.get(Order.SHIPPED_ON) == null) {
            patch.set(Order.SHIPPED_ON, facts.today());
        }
        return Decision.accepted(patch.done());
    }
}
