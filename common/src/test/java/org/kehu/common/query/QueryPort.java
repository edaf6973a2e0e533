package org.kehu.common.query;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.record.CrmRecord;

/** A store of records that answers queries, as the query contract sees it. Its schema is {@link Sample#SCHEMA}. */
public interface QueryPort {

    /** Puts these records in place of all others. */
    void fill(Collection<CrmRecord> records);

    /** A page of records with the place of each. */
    List<Row> page(RecordQuery query, @Nullable Reader reader);

    long count(RecordQuery query, @Nullable Reader reader);

    List<List<@Nullable Object>> summary(SummaryQuery query, @Nullable Reader reader);

    /** Whether readers are judged here; a client's cache holds only what its user may see. */
    default boolean judgesReaders() {
        return true;
    }

    /** Someone who reads, and how many records their scope is said to reach. */
    record Reader(RecordAccess access, long reach) {}

    /** A record and its place in the order asked for. */
    record Row(CrmRecord record, Page.Place place) {}
}
