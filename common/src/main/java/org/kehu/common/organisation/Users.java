package org.kehu.common.organisation;

import java.util.UUID;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.record.CrmRecord;

/** Questions about people that several verbs ask. */
public final class Users {
    private Users() {}

    /** @throws Refusal if there is no such person, or he has left */
    public static CrmRecord requireActive(Facts facts, UUID user) {
        CrmRecord person = facts.find(User.TYPE, user);
        if (person == null) {
            throw new Refusal("no_such_record", User.TYPE.name(), user.toString());
        }
        if (!person.is(User.ACTIVE)) {
            throw new Refusal("user_inactive", Quoted.title(person));
        }
        return person;
    }
}
