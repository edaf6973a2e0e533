package org.kehu.common.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.record.CrmRecord;

/** What every store must answer alike. */
public abstract class QueryContract {
    protected abstract QueryPort port();

    @Test
    void smoke() {
        CrmRecord a = CrmRecord.blank(Sample.CUSTOMER, new UUID(1, 1))
                .with(Sample.NAME, "李")
                .with(Sample.RATING, java.math.BigDecimal.ONE);
        port().fill(List.of(a));
        assertEquals(
                List.of(a),
                port()
                        .page(
                                RecordQuery.of(Sample.CUSTOMER)
                                        .sortedBy(Sort.by(Sample.STATUS))
                                        .where(Filter.eq(Sample.NAME, "李")),
                                null)
                        .stream()
                        .map(QueryPort.Row::record)
                        .toList());
        var row = port().page(RecordQuery.of(Sample.CUSTOMER).sortedBy(Sort.by(Sample.NAME)), null)
                .get(0);
        assertEquals(
                List.of(),
                port().page(
                                RecordQuery.of(Sample.CUSTOMER)
                                        .sortedBy(Sort.by(Sample.NAME))
                                        .page(Page.first(10).from(row.place())),
                                null));
        assertEquals(
                List.of(java.util.Arrays.asList("李", null, 1L)),
                port().summary(
                                SummaryQuery.of(
                                        RecordQuery.of(Sample.CUSTOMER),
                                        List.of(
                                                SummaryQuery.Group.by(Sample.NAME),
                                                new SummaryQuery.Group(
                                                        Path.of(Sample.LAST_SEEN),
                                                        SummaryQuery.Bucket.WEEK,
                                                        java.time.ZoneId.of("Asia/Shanghai"))),
                                        SummaryQuery.Figure.count()),
                                null));
    }
}
