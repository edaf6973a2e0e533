package org.kehu.common.handover;

import java.util.UUID;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Who may be given records of a leaver. */
final class Receivers {
    private Receivers() {}

    /** @param field that names him: the refusal points there */
    static void require(Facts facts, Field<?> field, UUID leaver, UUID receiver) {
        CrmRecord person = facts.find(User.TYPE, receiver);
        if (person == null) {
            throw new Refusal(Handover.TYPE, field, "no_such_record", User.TYPE.name(), receiver.toString());
        }
        if (!person.is(User.ACTIVE)) {
            throw new Refusal(Handover.TYPE, field, "user_inactive", Quoted.title(person));
        }
        if (receiver.equals(leaver)) {
            throw new Refusal(Handover.TYPE, field, "receiver_is_leaver", Quoted.title(person));
        }
        if (person.is(User.READ_ONLY)) {
            throw new Refusal(Handover.TYPE, field, "receiver_is_barred", Quoted.title(person));
        }
    }

    /** Nobody owns what he may not see. */
    static void requireSight(Facts facts, UUID receiver, RecordType type) {
        if (facts.accessOf(receiver).scope(RecordAction.READ, type) == Scope.NONE) {
            CrmRecord person = facts.get(User.TYPE, receiver);
            throw new Refusal(
                    Handover.TYPE, Handover.RECEIVER, "receiver_sees_none", Quoted.title(person), type.name());
        }
    }
}
