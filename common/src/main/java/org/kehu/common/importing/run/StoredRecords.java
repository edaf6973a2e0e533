package org.kehu.common.importing.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** Records as they are stored; keeps those that were asked for lately, since many rows name the same. */
final class StoredRecords implements Current {
    private static final int KEPT = 1000;
    private final ImportDesk desk;
    private final Consumer<UUID> asked;
    private final Map<UUID, CrmRecord> lately = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, CrmRecord> eldest) {
            return size() > KEPT;
        }
    };

    /** @param asked told of each record before it is read */
    StoredRecords(ImportDesk desk, Consumer<UUID> asked) {
        this.desk = desk;
        this.asked = asked;
    }

    @Override
    public @Nullable CrmRecord find(RecordType type, UUID id) {
        if (type.isConfiguration()) {
            return desk.configuration().find(type, id);
        }
        asked.accept(id);
        CrmRecord known = lately.get(id);
        if (known == null) {
            known = desk.find(type, List.of(id)).get(id);
            if (known != null) {
                lately.put(id, known);
            }
        }
        return known;
    }

    @Override
    public boolean isForgotten(UUID id) {
        return false;
    }

    /** It is read anew when it is asked for next. */
    void changed(UUID id) {
        lately.remove(id);
    }
}
