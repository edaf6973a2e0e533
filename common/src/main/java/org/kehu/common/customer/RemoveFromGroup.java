package org.kehu.common.customer;

import java.util.List;
import java.util.UUID;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/** Takes a customer out of a manual group that one may see. One that is not in it stays out. */
public record RemoveFromGroup(UUID customer, UUID group) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.read(Customer.TYPE, customer), Touch.read(CustomerGroup.TYPE, group));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord from = facts.get(CustomerGroup.TYPE, group);
        CrmRecord removed = facts.get(Customer.TYPE, customer);
        if (!CustomerGroup.MANUAL.equals(from.require(CustomerGroup.KIND))) {
            throw new Refusal("group_is_by_rule", Quoted.title(from), Quoted.title(removed));
        }
        if (!facts.access().may(RecordAction.DELETE, GroupMember.TYPE, removed)) {
            throw new Refusal(
                    "not_allowed", RecordAction.DELETE.name(), GroupMember.TYPE.name(), Quoted.title(removed));
        }
        return Decision.accepted(GroupMember.of(facts, customer, group).stream()
                .filter(one -> !one.isDeleted())
                .map(RecordPatch::delete)
                .toList());
    }
}
