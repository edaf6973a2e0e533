package org.kehu.client.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.kehu.common.duplicate.Book;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** All records of this device, page by page. */
public record RecordBook(Records records) implements Book {

    @Override
    public void each(RecordType type, Consumer<CrmRecord> visitor) {
        RecordQuery query = RecordQuery.of(type).limit(Page.MOST);
        RecordPage page = records.page(query);
        while (!page.records().isEmpty()) {
            page.records().forEach(visitor);
            List<Page.Place> places = page.places();
            page = places.size() < Page.MOST
                    ? new RecordPage(List.of(), List.of())
                    : records.page(query.page(query.page().from(places.get(places.size() - 1))));
        }
    }

    @Override
    public Map<UUID, CrmRecord> find(RecordType type, Collection<UUID> ids) {
        Map<UUID, CrmRecord> found = new HashMap<>();
        records.findAll(ids.stream().map(id -> new RecordRef(type.name(), id)).toList())
                .forEach((ref, record) -> found.put(ref.id(), record));
        return found;
    }
}
