package org.kehu.common.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.access.TypeGrant;
import org.kehu.common.query.QueryPort.Reader;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;

/** The query contract of a store that many people ask: each is answered as if what he may not see were not there. */
public abstract class ReaderQueryContract extends QueryContract {

    /** Every second query is asked by somebody with random rights. */
    @Override
    final @Nullable Reader reader(RandomQueries queries, int turn) {
        return turn % 2 == 1 ? queries.reader() : null;
    }

    private static Reader reader(Map<String, Map<String, FieldLevel>> levels, long reach) {
        TypeGrant own = new TypeGrant(Map.of(RecordAction.READ, Scope.SELF));
        RecordAccess access = new RecordAccess(
                Sample.SCHEMA,
                ME,
                Map.of("customer", own, "ticket", own),
                Map.of(Scope.SELF, Set.of("u:" + ME)),
                levels,
                Set.of());
        return new Reader(access, reach);
    }

    private static Reader withoutNotes() {
        return reader(Map.of("customer", Map.of("note", FieldLevel.MASKED)), 1_000_000);
    }

    @Test
    void oneSeesOnlyWhatOnesScopeReachesHoweverItIsDriven() {
        assertEquals(List.of(MINE), find(Sample.CUSTOMER, Filter.EVERYTHING, reader(Map.of(), 1)));
        assertEquals(List.of(MINE), find(Sample.CUSTOMER, Filter.EVERYTHING, reader(Map.of(), 1_000_000)));
    }

    @Test
    void whatOneMayNotSeeMatchesNothingAcrossALink() {
        Filter theirs = new Filter.Contains(customer(Sample.NAME), "100");
        assertEquals(List.of(ON_MINE), find(Sample.TICKET, theirs, reader(Map.of(), 1_000_000)));
    }

    @Test
    void hiddenFieldsAreRefusedWhereverTheyWouldBetrayThemselves() {
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
        assertEquals(List.of(), find(Sample.CUSTOMER, new Filter.Search("secret"), withoutNotes()));
        assertEquals(List.of(), find(Sample.CUSTOMER, new Filter.Search("机密"), withoutNotes()));
        assertEquals(List.of(), find(Sample.CUSTOMER, new Filter.Search("jimi"), withoutNotes()));
        for (String typed : List.of("chongqing", "zqhg", "345678")) {
            List<CrmRecord> found = find(Sample.CUSTOMER, new Filter.Search(typed), withoutNotes());
            assertEquals(List.of(MINE.id()), found.stream().map(CrmRecord::id).toList(), typed);
        }
        Reader withoutPhones = reader(Map.of("customer", Map.of("phone", FieldLevel.HIDDEN)), 1_000_000);
        assertEquals(List.of(), find(Sample.CUSTOMER, new Filter.Search("345678"), withoutPhones));
        List<CrmRecord> seen = find(Sample.CUSTOMER, new Filter.Search("火锅 100%"), withoutNotes());
        assertEquals(List.of(MINE.id()), seen.stream().map(CrmRecord::id).toList());
    }
}
