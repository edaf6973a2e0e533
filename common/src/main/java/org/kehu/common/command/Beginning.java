package org.kehu.common.command;

import java.util.UUID;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.ScopeFields;

/** What a new record of a type begins with, beyond the values given. */
public interface Beginning {
    /** Whoever makes a record owns it, in his department, unless it says otherwise; in a pool it is nobody's. */
    Beginning OWNED = Beginning::owned;

    CrmRecord begin(CrmRecord fresh, Facts facts);

    private static CrmRecord owned(CrmRecord fresh, Facts facts) {
        ScopeFields scopes = fresh.type().scopes();
        Field<UUID> owner = scopes.owner();
        CrmRecord record = fresh;
        if (scopes.pool() != null && record.get(scopes.pool()) != null) {
            return record;
        }
        if (owner != null && record.get(owner) == null) {
            record = record.with(owner, facts.actor().user());
        }
        Field<UUID> department = scopes.department();
        UUID person = owner == null ? null : record.get(owner);
        if (department != null && person != null && record.get(department) == null) {
            record = record.with(department, facts.departmentOf(person));
        }
        return record;
    }
}
