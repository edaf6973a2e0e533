package org.kehu.server.search.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.kehu.server.database.boundary.SchemaReady;
import org.kehu.server.records.control.RecordStore;
import org.kehu.server.search.control.SearchIndex;

/** Last of what waits for the schema, so that the index finds the first records. */
@ApplicationScoped
public class SearchStart {
    private static final int LAST = 5_000;

    @Inject
    private SearchIndex index;

    @Inject
    private RecordStore records;

    void begin(@Observes @Priority(LAST) SchemaReady schema) {
        records.fillSearchKeys();
        index.begin();
    }
}
