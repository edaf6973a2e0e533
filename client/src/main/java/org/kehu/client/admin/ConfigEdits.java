package org.kehu.client.admin;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** What an administrator does to configuration beyond a single field: order, roles of a person, grants of a role. */
public final class ConfigEdits {
    private final RecordDesk desk;

    public ConfigEdits(RecordDesk desk) {
        this.desk = desk;
    }

    /** The two change places, as one operation. */
    public void swap(CrmRecord one, CrmRecord other, Field<BigDecimal> position) {
        String done = desk.texts().text("admin.moved", one.title());
        desk.doing().run(done, edit(one, position, other.get(position)), edit(other, position, one.get(position)));
    }

    private static <V> EditRecord edit(CrmRecord record, Field<V> field, @Nullable V value) {
        return new EditRecord(FieldChanges.of(record).with(record, field, value), record.revision());
    }

    public @Nullable CrmRecord assignment(UUID user, UUID role) {
        return desk.records().configuration().all(RoleAssignment.TYPE).stream()
                .filter(one -> ConfigRecords.links(one, RoleAssignment.USER, user))
                .filter(one -> ConfigRecords.links(one, RoleAssignment.ROLE, role))
                .findFirst()
                .orElse(null);
    }

    /** Gives the person the role, or takes it away. */
    public void assign(CrmRecord user, CrmRecord role, boolean has) {
        CrmRecord held = assignment(user.id(), role.id());
        if (has && held == null) {
            FieldValues values = FieldValues.of(RoleAssignment.TYPE)
                    .with(RoleAssignment.USER, user.id())
                    .with(RoleAssignment.ROLE, role.id());
            run("admin.role.given", user, role, new CreateRecord(desk.commands().newId(), values, null));
        } else if (!has && held != null) {
            run("admin.role.taken", user, role, new DeleteRecord(held.ref(), held.revision()));
        }
    }

    private void run(String key, CrmRecord user, CrmRecord role, Command command) {
        desk.doing().run(desk.texts().text(key, role.title(), user.title()), command);
    }

    public @Nullable CrmRecord grant(UUID role, RecordType type) {
        return desk.records().configuration().all(RoleGrant.TYPE).stream()
                .filter(one -> ConfigRecords.links(one, RoleGrant.ROLE, role))
                .filter(one -> type.name().equals(one.get(RoleGrant.RECORD_TYPE)))
                .findFirst()
                .orElse(null);
    }

    public static Field<String> field(RecordAction action) {
        return switch (action) {
            case READ -> RoleGrant.READ;
            case CREATE -> RoleGrant.CREATE;
            case EDIT -> RoleGrant.EDIT;
            case DELETE -> RoleGrant.DELETE;
        };
    }

    /** How far the role reaches; nothing where it says nothing of the type. */
    public Scope scope(UUID role, RecordType type, RecordAction action) {
        CrmRecord grant = grant(role, type);
        return grant == null ? Scope.NONE : Scope.valueOf(grant.require(field(action)));
    }

    public void allow(CrmRecord role, RecordType type, RecordAction action, Scope scope) {
        CrmRecord grant = grant(role.id(), type);
        String done = desk.texts()
                .text("admin.grant.changed", role.title(), desk.labels().types(type));
        if (grant == null) {
            FieldValues values = FieldValues.of(RoleGrant.TYPE)
                    .with(RoleGrant.ROLE, role.id())
                    .with(RoleGrant.RECORD_TYPE, type.name())
                    .with(field(action), scope.name());
            desk.doing().run(done, new CreateRecord(desk.commands().newId(), values, null));
        } else if (scope != scope(role.id(), type, action)) {
            desk.doing().run(done, edit(grant, field(action), scope.name()));
        }
    }

    /** How far what the role's devices carry reaches; null where it says nothing, and they carry what fits. */
    public @Nullable Scope carried(UUID role, RecordType type) {
        CrmRecord grant = grant(role, type);
        String carried = grant == null ? null : grant.get(RoleGrant.CARRIED);
        return carried == null ? null : Scope.valueOf(carried);
    }

    public void carry(CrmRecord role, RecordType type, @Nullable Scope scope) {
        CrmRecord grant = grant(role.id(), type);
        if (grant != null && scope != carried(role.id(), type)) {
            String done = desk.texts()
                    .text("admin.grant.changed", role.title(), desk.labels().types(type));
            desk.doing().run(done, edit(grant, RoleGrant.CARRIED, scope == null ? null : scope.name()));
        }
    }

    /** Types that a role says something of: those that are no configuration and belong to no other record. */
    public List<RecordType> grantable() {
        return desk.schema().types().stream()
                .filter(type -> !type.isConfiguration() && type.parent() == null)
                .toList();
    }

    public List<CrmRecord> roles() {
        return desk.records().configuration().all(Role.TYPE).stream()
                .sorted(java.util.Comparator.comparing(CrmRecord::title))
                .toList();
    }

    public List<CrmRecord> users() {
        return desk.records().configuration().all(User.TYPE);
    }
}
