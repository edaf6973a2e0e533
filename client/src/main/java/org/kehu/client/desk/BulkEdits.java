package org.kehu.client.desk;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** What can be done with any number of records of one type at once; each is one operation with one undo. */
public final class BulkEdits {
    private final RecordDesk desk;
    private final RecordType type;

    public BulkEdits(RecordDesk desk, RecordType type) {
        this.desk = desk;
        this.type = type;
    }

    public void delete(List<RecordRef> records, Runnable then) {
        run(records, one -> new DeleteRecord(one.ref(), one.revision()), "doing.deleted", then);
    }

    public void assign(List<RecordRef> records, UUID owner, Runnable then) {
        run(records, one -> new AssignOwner(one.ref(), owner), "doing.assigned", then);
    }

    /** Gives the field one value everywhere, but where it stands already or is withheld. */
    public <V> void edit(List<RecordRef> records, Field<V> field, @Nullable V value, Runnable then) {
        run(
                records,
                one -> {
                    FieldChanges changes = one.withholds(field)
                            ? FieldChanges.of(one)
                            : FieldChanges.of(one).with(one, field, value);
                    return changes.changes().isEmpty() ? null : new EditRecord(changes, one.revision());
                },
                "doing.edited.many",
                then);
    }

    private void run(
            List<RecordRef> records, Function<CrmRecord, @Nullable Command> what, String labelKey, Runnable then) {
        String name = desk.labels().types(type);
        new Bulk(desk, records, what, count -> desk.texts().text(labelKey, count, name), then).start();
    }
}
