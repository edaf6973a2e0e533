package org.kehu.common.handover;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.activity.Task;
import org.kehu.common.importing.run.ImportBatch;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** What a leaver hands over: all that has an owner, but for what tells what he did. What hangs on it goes along. */
public final class HandoverTypes {
    private static final Set<RecordType> TOLD = Set.of(ImportBatch.TYPE, Handover.TYPE);

    private HandoverTypes() {}

    public static List<RecordType> of(RecordSchema schema) {
        return schema.types().stream()
                .filter(type -> type.scopes().owner() != null)
                .filter(type -> !type.isConfiguration() && type.parent() == null && !isTold(type))
                .toList();
    }

    private static boolean isTold(RecordType type) {
        return type.isLasting() || TOLD.contains(type);
    }

    /** Records of the type that are handed over: whatever their stage, but only tasks that are still to be done. */
    public static Filter owned(RecordType type, UUID leaver) {
        Field<UUID> owner = type.scopes().owner();
        if (owner == null) {
            throw new IllegalArgumentException(type + " has no owner");
        }
        Filter his = Filter.eq(owner, leaver);
        return type == Task.TYPE
                ? Filter.and(his, new Filter.In(Path.of(Task.STATE), Set.of(Task.OPEN, Task.DOING)))
                : his;
    }
}
