package org.kehu.common.customer;

import java.util.List;
import java.util.Objects;
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

/** Puts a customer into a manual group that one may see. One that is in it stays there. */
public record AddToGroup(UUID customer, UUID group) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.read(Customer.TYPE, customer), Touch.read(CustomerGroup.TYPE, group));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord added = there(facts.get(Customer.TYPE, customer));
        CrmRecord into = there(facts.get(CustomerGroup.TYPE, group));
        if (!CustomerGroup.MANUAL.equals(into.require(CustomerGroup.KIND))) {
            throw new Refusal("group_is_by_rule", Quoted.title(into), Quoted.title(added));
        }
        if (!facts.access().may(RecordAction.CREATE, GroupMember.TYPE, added)) {
            throw new Refusal("not_allowed", RecordAction.CREATE.name(), GroupMember.TYPE.name(), Quoted.title(added));
        }
        List<CrmRecord> known = GroupMember.of(facts, customer, group);
        if (known.stream().anyMatch(one -> !one.isDeleted())) {
            return Decision.accepted();
        }
        return Decision.accepted(known.stream()
                .filter(one -> group.equals(one.get(GroupMember.GROUP)))
                .findFirst()
                .map(RecordPatch::restore)
                .orElseGet(this::made));
    }

    private RecordPatch made() {
        CrmRecord blank = CrmRecord.blank(GroupMember.TYPE, GroupMember.id(customer, group));
        CrmRecord member = blank.with(GroupMember.CUSTOMER, customer).with(GroupMember.GROUP, group);
        return Objects.requireNonNull(RecordPatch.between(blank, member, RecordPatch.Action.CREATE));
    }

    private static CrmRecord there(CrmRecord found) {
        if (found.isDeleted()) {
            throw new Refusal("record_deleted", found.type().name(), Quoted.title(found));
        }
        return found;
    }
}
