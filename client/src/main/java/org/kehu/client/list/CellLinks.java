package org.kehu.client.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kehu.client.records.Records;
import org.kehu.common.importing.block.BlockReading;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Finds the records that pasted cells name by their titles; each name once. Blocks: never on the FX thread. */
final class CellLinks implements BlockReading.Links {
    private static final int MOST = 50;
    private final RecordSchema schema;
    private final Records records;
    private final Map<String, List<UUID>> found = new HashMap<>();

    CellLinks(RecordSchema schema, Records records) {
        this.schema = schema;
        this.records = records;
    }

    @Override
    public UUID find(Field<?> link, String text) {
        RecordType type = schema.type(Objects.requireNonNull(link.target()));
        String name = text.strip();
        List<UUID> named = found.computeIfAbsent(type + " " + name, key -> named(type, name));
        if (named.size() != 1) {
            throw new BadValue(named.isEmpty() ? "import_link_unknown" : "import_link_several", text, named.size());
        }
        return named.get(0);
    }

    private List<UUID> named(RecordType type, String name) {
        RecordQuery query = RecordQuery.of(type).where(new Filter.Search(name)).limit(MOST);
        return records.page(query).records().stream()
                .filter(record -> record.title().equalsIgnoreCase(name))
                .map(CrmRecord::id)
                .toList();
    }
}
