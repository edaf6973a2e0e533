package org.kehu.client.desk;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.client.field.FieldText;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.Role;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** What can be done with records of any type: edit, make, assign, delete; each one operation with one undo. */
public final class RecordEdits {
    private final RecordDesk desk;

    public RecordEdits(RecordDesk desk) {
        this.desk = desk;
    }

    /** Whether the value can be changed in place, by an edit or, for an owner, by assigning. */
    public boolean canEdit(CrmRecord record, Field<?> field) {
        return desk.mayEdit(record, field) || (isOwner(record.type(), field) && canAssign(record.type()));
    }

    public boolean canAssign(RecordType type) {
        return type.scopes().owner() != null && desk.records().access().allows(Role.ASSIGN);
    }

    private static boolean isOwner(RecordType type, Field<?> field) {
        return field == type.scopes().owner();
    }

    /** @param refused gets the reason where the value is not taken; the person mends it there */
    public <V> void edit(CrmRecord record, Field<V> field, @Nullable V value, Runnable then, Consumer<Reason> refused) {
        edit(record, field, value, operation -> then.run(), refused);
    }

    /** @param then gets the operation, null if the value is what it was */
    public <V> void edit(
            CrmRecord record,
            Field<V> field,
            @Nullable V value,
            Consumer<@Nullable UUID> then,
            Consumer<Reason> refused) {
        String done = desk.texts().text("doing.edited", desk.labels().field(record.type(), field), title(record));
        if (isOwner(record.type(), field)) {
            if (value instanceof UUID owner && !owner.equals(record.get(field))) {
                desk.doing().run(done, () -> List.of(new AssignOwner(record.ref(), owner)), then::accept, refused);
            } else {
                then.accept(null);
            }
            return;
        }
        FieldChanges changes = FieldChanges.of(record).with(record, field, value);
        if (changes.changes().isEmpty()) {
            then.accept(null);
        } else {
            desk.doing().run(done, () -> List.of(new EditRecord(changes, record.revision())), then::accept, refused);
        }
    }

    public void create(RecordType type, FieldValues values, Consumer<UUID> then, Consumer<Reason> refused) {
        UUID id = desk.commands().newId();
        String done = desk.texts().text("doing.created", desk.labels().type(type));
        Supplier<List<Command>> create = () -> List.of(new CreateRecord(id, values, null));
        desk.doing().run(done, create, () -> then.accept(id), refused);
    }

    /** @param records read off the FX thread: all that are meant, at most as many as one unit takes */
    public void delete(RecordType type, int count, Supplier<List<CrmRecord>> records, Runnable then) {
        String done = desk.texts().text("doing.deleted", count, desk.labels().types(type));
        Supplier<List<Command>> deletes = () -> records.get().stream()
                .<Command>map(one -> new DeleteRecord(one.ref(), one.revision()))
                .toList();
        desk.doing().run(done, deletes, then, desk.doing()::refuse);
    }

    public void assign(RecordType type, int count, Supplier<List<CrmRecord>> records, UUID owner, Runnable then) {
        String done = desk.texts().text("doing.assigned", count, desk.labels().types(type));
        Supplier<List<Command>> assigns = () -> records.get().stream()
                .<Command>map(one -> new AssignOwner(one.ref(), owner))
                .toList();
        desk.doing().run(done, assigns, then, desk.doing()::refuse);
    }

    private String title(CrmRecord record) {
        String title = record.title();
        FieldText plain = desk.text(java.util.Map.of());
        return title.isEmpty() ? plain.formats().labels().text("type." + record.type()) : title;
    }
}
