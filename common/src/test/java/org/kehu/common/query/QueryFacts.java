package org.kehu.common.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.access.TypeGrant;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/** Facts about queries told by hand, over a handful of records. */
abstract class QueryFacts {
    private static final UUID ME = RandomRecords.id(Sample.USER, 0);
    private static final UUID OTHER = RandomRecords.id(Sample.USER, 1);
    private static final CrmRecord MINE = record(Sample.CUSTOMER, 0)
            .with(Sample.NAME, "100% 重庆火锅")
            .with(Sample.NOTE, "secret plan")
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
    private static final CrmRecord ON_MINE = ticket(0, MINE);
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

    private List<CrmRecord> find(RecordType type, Filter filter, QueryPort.@Nullable Reader reader) {
        return port().page(RecordQuery.of(type).where(filter).sortedBy(Sort.by(type.title())), reader).stream()
                .map(QueryPort.Row::record)
                .toList();
    }

    private static QueryPort.Reader reader(Map<String, Map<String, FieldLevel>> levels, long reach) {
        TypeGrant own = new TypeGrant(Map.of(RecordAction.READ, Scope.SELF));
        RecordAccess access = new RecordAccess(
                Sample.SCHEMA,
                ME,
                Map.of("customer", own, "ticket", own),
                Map.of(Scope.SELF, Set.of("u:" + ME)),
                levels,
                Set.of());
        return new QueryPort.Reader(access, reach);
    }

    private static QueryPort.Reader withoutNotes() {
        return reader(Map.of("customer", Map.of("note", FieldLevel.MASKED)), 1_000_000);
    }

    private void refused(String code, RecordQuery query, QueryPort.@Nullable Reader reader) {
        assertEquals(
                code,
                assertThrows(BadValue.class, () -> port().page(query, reader)).code());
    }

    private static Path customer(org.kehu.common.record.Field<?> field) {
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
                .page(Page.first(1).skipping(1));
        assertEquals(ON_THEIRS, port().page(query, null).get(0).record());
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
        assertEquals(THEIRS, port().page(query, null).get(0).record());
    }

    @Test
    void oneSeesOnlyWhatOnesScopeReachesHoweverItIsDriven() {
        assumeTrue(port().judgesReaders());
        assertEquals(List.of(MINE), find(Sample.CUSTOMER, Filter.EVERYTHING, reader(Map.of(), 1)));
        assertEquals(List.of(MINE), find(Sample.CUSTOMER, Filter.EVERYTHING, reader(Map.of(), 1_000_000)));
    }

    @Test
    void whatOneMayNotSeeMatchesNothingAcrossALink() {
        assumeTrue(port().judgesReaders());
        Filter theirs = new Filter.Contains(customer(Sample.NAME), "100");
        assertEquals(List.of(ON_MINE), find(Sample.TICKET, theirs, reader(Map.of(), 1_000_000)));
    }

    @Test
    void hiddenFieldsAreRefusedWhereverTheyWouldBetrayThemselves() {
        assumeTrue(port().judgesReaders());
        RecordQuery all = RecordQuery.of(Sample.TICKET);
        Path note = customer(Sample.NOTE);
        refused("hidden_field", all.where(new Filter.Contains(note, "a")), withoutNotes());
        refused("hidden_field", all.where(Filter.not(new Filter.Empty(note))), withoutNotes());
        refused("hidden_field", all.sortedBy(new Sort(note, false)), withoutNotes());
        SummaryQuery summary =
                SummaryQuery.of(all, List.of(), new SummaryQuery.Figure(SummaryQuery.Function.COUNT, note));
        assertThrows(BadValue.class, () -> port().summary(summary, withoutNotes()));
    }

    @Test
    void aSearchLooksThroughNothingHidden() {
        assumeTrue(port().judgesReaders());
        assertEquals(List.of(), find(Sample.CUSTOMER, new Filter.Search("secret"), withoutNotes()));
        assertEquals(List.of(MINE), find(Sample.CUSTOMER, new Filter.Search("火锅 100%"), withoutNotes()));
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
