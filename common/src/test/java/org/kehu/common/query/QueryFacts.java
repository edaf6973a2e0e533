package org.kehu.common.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/** Facts about queries told by hand, over a handful of records, whoever asks. */
abstract class QueryFacts {
    static final UUID ME = RandomRecords.id(Sample.USER, 0);
    static final UUID OTHER = RandomRecords.id(Sample.USER, 1);
    static final CrmRecord MINE = record(Sample.CUSTOMER, 0)
            .with(Sample.NAME, "100% 重庆火锅")
            .with(Sample.NOTE, "secret plan 机密")
            .with(Sample.PHONE, "+86 138-1234-5678")
            .with(Sample.OWNER, ME)
            .with(Sample.STATUS, "open")
            .with(Sample.LAST_SEEN, Instant.parse("2024-03-31T16:30:00Z"));
    private static final CrmRecord THEIRS = record(Sample.CUSTOMER, 1)
            .with(Sample.NAME, "100 Bars")
            .with(Sample.NOTE, "Public")
            .with(Sample.OWNER, OTHER)
            .with(Sample.STATUS, "new");
    private static final CrmRecord BINNED = record(Sample.CUSTOMER, 2)
            .with(Sample.NAME, "Gone")
            .with(Sample.OWNER, ME)
            .with(SystemFields.DELETED_AT, Instant.parse("2024-01-01T00:00:00Z"));
    static final CrmRecord ON_MINE = ticket(0, MINE);
    private static final CrmRecord ON_THEIRS = ticket(1, THEIRS);
    private static final CrmRecord ON_BINNED = ticket(2, BINNED);

    abstract QueryPort port();

    private static CrmRecord record(RecordType type, int number) {
        return CrmRecord.blank(type, RandomRecords.id(type, number)).atRevision(1);
    }

    private static CrmRecord ticket(int number, CrmRecord customer) {
        return record(Sample.TICKET, number)
                .with(Sample.TICKET_SUBJECT, "about " + number)
                .with(Sample.TICKET_CUSTOMER, customer.id())
                .with(Sample.TICKET_USER, ME);
    }

    @BeforeEach
    void fill() {
        port().fill(List.of(MINE, THEIRS, BINNED, ON_MINE, ON_THEIRS, ON_BINNED));
    }

    final List<CrmRecord> find(RecordType type, Filter filter, QueryPort.@Nullable Reader reader) {
        return port().page(RecordQuery.of(type).where(filter).sortedBy(Sort.by(type.title())), reader)
                .records();
    }

    final void refused(String code, RecordQuery query, QueryPort.@Nullable Reader reader) {
        assertEquals(
                code,
                assertThrows(BadValue.class, () -> port().page(query, reader)).code());
    }

    static Path customer(org.kehu.common.record.Field<?> field) {
        return Path.of(Sample.TICKET_CUSTOMER, field);
    }

    @Test
    void whatOneTypesIsNoWildcard() {
        assertEquals(List.of(MINE), find(Sample.CUSTOMER, new Filter.Contains(Path.of(Sample.NAME), "0% 重"), null));
        assertEquals(List.of(), find(Sample.CUSTOMER, new Filter.Contains(Path.of(Sample.NAME), "1_0"), null));
    }

    @Test
    void searchWantsEveryWordInAnyOrder() {
        assertEquals(List.of(MINE), find(Sample.CUSTOMER, new Filter.Search("SECRET  火锅"), null));
        assertEquals(List.of(), find(Sample.CUSTOMER, new Filter.Search("secret bars"), null));
    }

    @Test
    void searchReadsChineseAndDials() {
        for (String typed : List.of("zqhg", "chongqinghuoguo", "chqhuog", "jm 火锅", "12345678", "+8613812345678")) {
            assertEquals(List.of(MINE), find(Sample.CUSTOMER, new Filter.Search(typed), null), typed);
        }
        for (String typed : List.of("hgzq", "ongqing", "1385678")) {
            assertEquals(List.of(), find(Sample.CUSTOMER, new Filter.Search(typed), null), typed);
        }
    }

    @Test
    void theBinIsLookedAtOnlyWhenAsked() {
        RecordQuery query = RecordQuery.of(Sample.CUSTOMER).sortedBy(Sort.by(Sample.NAME));
        assertEquals(2, port().count(query, null));
        assertEquals(1, port().count(query.inBin(), null));
    }

    @Test
    void aLinkLeadsIntoTheBin() {
        Filter gone = new Filter.Compare(customer(Sample.NAME), Filter.Operator.EQ, "Gone");
        assertEquals(List.of(ON_BINNED), find(Sample.TICKET, gone, null));
    }

    @Test
    void aPageSkipsAsTheScrollBarJumps() {
        RecordQuery query = RecordQuery.of(Sample.TICKET)
                .sortedBy(Sort.byDescending(Sample.TICKET_SUBJECT))
                .page(new Page(1, null, 1));
        assertEquals(ON_THEIRS, port().page(query, null).records().get(0));
    }

    @Test
    void aDayBeginsAtTheMidnightOfTheZone() {
        SummaryQuery query = SummaryQuery.of(
                RecordQuery.of(Sample.CUSTOMER).where(Filter.not(Filter.empty(Sample.LAST_SEEN))),
                List.of(new SummaryQuery.Group(
                        Path.of(Sample.LAST_SEEN), SummaryQuery.Bucket.QUARTER, ZoneId.of("Asia/Shanghai"))),
                SummaryQuery.Figure.count());
        assertEquals(List.of(Arrays.<Object>asList(LocalDate.of(2024, 4, 1), 1L)), port().summary(query, null));
    }

    @Test
    void choicesSortAsTheyAreDeclared() {
        RecordQuery query = RecordQuery.of(Sample.CUSTOMER).sortedBy(Sort.by(Sample.STATUS));
        assertEquals(THEIRS, port().page(query, null).records().get(0));
    }

    @Test
    void whatHasNoOrderIsNotSortedBy() {
        refused("not_sortable", RecordQuery.of(Sample.CUSTOMER).sortedBy(Sort.by(Sample.TAGS)), null);
        refused("not_sortable", RecordQuery.of(Sample.CUSTOMER).sortedBy(Sort.by(Sample.NOTE)), null);
    }

    @Test
    void filtersAreLimitedInSizeAndDepth() {
        Filter deep = new Filter.Search("x");
        for (int i = 0; i < 10_000; i++) {
            deep = Filter.not(deep);
        }
        refused("filter_too_deep", RecordQuery.of(Sample.USER).where(deep), null);
        Filter wide = new Filter.Or(java.util.Collections.nCopies(501, new Filter.Search("x")));
        refused("filter_too_large", RecordQuery.of(Sample.USER).where(wide), null);
    }

    @Test
    void textThatNoDatabaseTakesIsRefused() {
        refused("control_character", RecordQuery.of(Sample.USER).where(Filter.eq(Sample.USER_NAME, "a\0b")), null);
        refused("control_character", RecordQuery.of(Sample.USER).where(new Filter.Search("\uD83D")), null);
    }
}
