package org.kehu.common.sync;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** Goes through the records of some types by their ids, as many as one page takes. */
final class RecordWalk {
    private final List<RecordType> types;
    private final Source source;
    private final Consumer<List<CrmRecord>> to;

    /** Where the records of a type come from. */
    interface Source {
        List<CrmRecord> read(RecordType type, @Nullable UUID after, int limit);
    }

    RecordWalk(List<RecordType> types, Source source, Consumer<List<CrmRecord>> to) {
        this.types = types;
        this.source = source;
        this.to = to;
    }

    /** @return where to go on, null at the end */
    PullPlace.@Nullable Walk go(PullPlace.Walk from, int limit) {
        int room = limit;
        UUID after = from.after();
        boolean reached = false;
        for (RecordType type : types) {
            reached |= type.name().equals(from.type());
            if (reached) {
                List<CrmRecord> some = source.read(type, after, room);
                to.accept(some);
                room -= some.size();
                if (room == 0) {
                    return from.behind(type.name(), some.get(some.size() - 1).id());
                }
                after = null;
            }
        }
        return null;
    }
}
