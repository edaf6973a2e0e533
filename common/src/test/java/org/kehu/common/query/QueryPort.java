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

    /** A page of records; what the reader may not read of them may be withheld. */
    Rows page(RecordQuery query, @Nullable Reader reader);

    long count(RecordQuery query, @Nullable Reader reader);

    List<List<@Nullable Object>> summary(SummaryQuery query, @Nullable Reader reader);

    /** Someone who reads, and how many records their scope is said to reach. */
    record Reader(RecordAccess access, long reach) {}

    /** @param last place of the last record in the order asked for, null if there is none */
    record Rows(List<CrmRecord> records, Page.@Nullable Place last) {}
}
