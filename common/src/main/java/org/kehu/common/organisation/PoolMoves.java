package org.kehu.common.organisation;

import java.util.UUID;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.ScopeFields;

/**
 * Who may change an owner without the right to assign one: whoever owns a record gives it into a pool, and whoever serves a
 * pool takes a record out of it for himself. So judged whichever command does it, an undo among them.
 */
final class PoolMoves {
    private final RecordAccess access;
    private final UUID actor;

    PoolMoves(RecordAccess access, UUID actor) {
        this.access = access;
        this.actor = actor;
    }

    boolean areFree(CrmRecord before, CrmRecord after) {
        ScopeFields scopes = before.type().scopes();
        Field<UUID> owner = scopes.owner();
        Field<UUID> pool = scopes.pool();
        if (owner == null || pool == null) {
            return false;
        }
        UUID left = before.get(pool);
        UUID entered = after.get(pool);
        UUID from = before.get(owner);
        UUID to = after.get(owner);
        boolean returned = actor.equals(from) && to == null && left == null && entered != null;
        boolean picked = from == null && actor.equals(to) && entered == null && access.holds(ScopeFields.pool(left));
        return returned || picked;
    }
}
