package org.kehu.common.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.access.TypeGrant;
import org.kehu.common.search.SearchWords;

class QuerySqlTest {
    private static final String FROM_SCOPE = "from (select distinct s.record_id from record_scope s";
    private static final UUID ME = RandomRecords.id(Sample.USER, 0);

    private static QuerySql reader(Dialect dialect, Scope scope, long reach) {
        TypeGrant grant = new TypeGrant(Map.of(RecordAction.READ, scope));
        RecordAccess access = new RecordAccess(
                Sample.SCHEMA,
                ME,
                Map.of("customer", grant),
                Map.of(Scope.SELF, Set.of("u:" + ME)),
                Map.of(),
                Set.of());
        return QuerySql.readBy(dialect, Sample.SCHEMA, access, type -> reach);
    }

    @Property
    void onlyDeclaredNamesReachTheText(@ForAll long seed, @ForAll Dialect dialect) {
        RandomQueries queries = new RandomQueries(seed);
        QueryPort.Reader reader = queries.reader();
        QuerySql sql = QuerySql.readBy(dialect, Sample.SCHEMA, reader.access(), type -> reader.reach());
        SqlStatement page = sql.page(queries.query());
        assertEquals(
                page.parameters().size(),
                page.text().chars().filter(c -> c == '?').count());
        assertTrue(page.text().matches("[a-z0-9_ .,()?<>=|'\"!*~-]+"), page.text());
        assertFalse(page.text().replace(" escape '!'", "").replace("' '", "").contains("'"), page.text());
    }

    @Test
    void fewVisibleRecordsAreFetchedAndSorted() {
        RecordQuery query = RecordQuery.of(Sample.CUSTOMER).sortedBy(Sort.by(Sample.NAME));
        assertTrue(reader(Dialect.H2, Scope.SELF, 100).page(query).text().contains(FROM_SCOPE));
        assertFalse(reader(Dialect.H2, Scope.SELF, 100_000).page(query).text().contains(FROM_SCOPE));
        assertTrue(reader(Dialect.H2, Scope.SELF, 100_000).count(query).text().contains(FROM_SCOPE));
    }

    @Test
    void postgresqlChoosesByItself() {
        RecordQuery query = RecordQuery.of(Sample.CUSTOMER);
        assertFalse(
                reader(Dialect.POSTGRESQL, Scope.SELF, 1).count(query).text().contains(FROM_SCOPE));
    }

    @Test
    void theRecordsOfOneLinkAreFoundByItsIndex() {
        RecordQuery query = RecordQuery.of(Sample.CUSTOMER)
                .where(Filter.eq(Sample.VIP, true))
                .where(Filter.eq(Sample.PARENT, ME));
        assertFalse(reader(Dialect.H2, Scope.SELF, 1).count(query).text().contains(FROM_SCOPE));
    }

    @Test
    void searchLooksAtTheRecordsThatAnIndexNames() {
        RecordQuery query = RecordQuery.of(Sample.CUSTOMER).where(new Filter.Search("Steel wheels"));
        QuerySql sql = reader(Dialect.H2, Scope.SELF, 100);
        Shortlist three = (type, words) -> words.equals(SearchWords.of("steel wheels")) ? List.of(ME, ME, ME) : null;
        String text = sql.searchedBy(three).page(query).text();
        assertTrue(text.contains(".id in (?, ?, ?, ?)"), text);
        assertTrue(text.contains("search_text like"), text);
        assertTrue(text.contains("record_scope"), text);
        assertFalse(text.contains(FROM_SCOPE), text);
        assertEquals(sql.page(query), sql.searchedBy((type, words) -> null).page(query));
    }

    @Test
    void indexIsNotAskedWhatOnlySomeRecordsMustHold() {
        Shortlist none = (type, words) -> {
            throw new AssertionError(words);
        };
        QuerySql sql = reader(Dialect.H2, Scope.ALL, 100).searchedBy(none);
        Filter search = new Filter.Search("steel");
        sql.page(RecordQuery.of(Sample.CUSTOMER).where(Filter.not(search)));
        sql.page(RecordQuery.of(Sample.CUSTOMER).where(new Filter.Or(List.of(search, Filter.eq(Sample.VIP, true)))));
    }

    @Test
    void whoseFieldsAreHiddenIsNotHelpedByTheWholeText() {
        RecordAccess access = new RecordAccess(
                Sample.SCHEMA,
                ME,
                Map.of("customer", TypeGrant.EVERYTHING),
                Map.of(),
                Map.of("customer", Map.of(Sample.NAME.name(), FieldLevel.HIDDEN)),
                Set.of());
        Shortlist none = (type, words) -> {
            throw new AssertionError(words);
        };
        QuerySql.readBy(Dialect.H2, Sample.SCHEMA, access, type -> 1)
                .searchedBy(none)
                .page(RecordQuery.of(Sample.CUSTOMER).where(new Filter.Search("steel")));
    }

    @Test
    void whoSeesEverythingIsNotAskedForScopes() {
        RecordQuery query = RecordQuery.of(Sample.CUSTOMER);
        assertFalse(reader(Dialect.H2, Scope.ALL, 1).page(query).text().contains("record_scope"));
        assertTrue(reader(Dialect.H2, Scope.NONE, 1).page(query).text().contains("1 = 0"));
    }
}
