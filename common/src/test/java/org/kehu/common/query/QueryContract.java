package org.kehu.common.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.query.QueryPort.Reader;
import org.kehu.common.query.QueryPort.Rows;
import org.kehu.common.record.CrmRecord;

/**
 * Whatever is asked of whatever records, a store answers as a plain look at every record does. A store that judges readers
 * keeps {@link ReaderQueryContract}; a client's cache holds only what its user may see.
 */
public abstract class QueryContract extends QueryFacts {
    private static final int QUERIES = 60;
    private static final int SMALL_PAGE = 7;

    /** The store under test, of which {@link Sample#SCHEMA} is the schema. */
    @Override
    protected abstract QueryPort port();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void pagesHoldWhatThePlainEvaluatorFindsInItsOrder(long seed) {
        List<CrmRecord> records = filled(seed);
        RandomQueries queries = new RandomQueries(seed * 31);
        for (int i = 0; i < QUERIES; i++) {
            Reader reader = reader(queries, i);
            RecordQuery query = queries.query().limit(Page.MOST);
            List<CrmRecord> expected = plain(records, reader).all(query);
            assertEquals(expected, port().page(query, reader).records(), query::toString);
            assertEquals(expected.size(), port().count(query, reader), query::toString);
            assertEquals(expected, pageByPage(query, reader), query::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void summariesAreThoseOfPlainLoops(long seed) {
        List<CrmRecord> records = filled(seed);
        RandomQueries queries = new RandomQueries(seed * 31);
        for (int i = 0; i < QUERIES; i++) {
            Reader reader = reader(queries, i);
            SummaryQuery query = queries.summary();
            PlainSummary plain = new PlainSummary(
                    plain(records, reader),
                    query,
                    Sample.SCHEMA.type(query.records().type()));
            List<List<@Nullable Object>> rows = port().summary(query, reader);
            List<List<@Nullable Object>> found =
                    rows.stream().map(PlainSummary::comparable).toList();
            List<List<@Nullable Object>> expected =
                    plain.rows().stream().map(PlainSummary::comparable).toList();
            assertEquals(new HashSet<>(expected), new HashSet<>(found), query::toString);
            assertEquals(expected.size(), found.size(), query::toString);
            assertTrue(plain.isOrdered(rows), query::toString);
        }
    }

    private List<CrmRecord> filled(long seed) {
        List<CrmRecord> records = new RandomRecords(seed).some();
        port().fill(records);
        return records;
    }

    /** Who asks the next query: nobody in particular, who sees all. */
    @Nullable Reader reader(RandomQueries queries, int turn) {
        return null;
    }

    private static PlainEvaluator plain(List<CrmRecord> records, @Nullable Reader reader) {
        RecordAccess access = reader == null ? null : reader.access();
        return new PlainEvaluator(Sample.SCHEMA, records, access);
    }

    private List<CrmRecord> pageByPage(RecordQuery query, @Nullable Reader reader) {
        List<CrmRecord> all = new ArrayList<>();
        Page page = Page.first(SMALL_PAGE);
        while (true) {
            Rows rows = port().page(query.page(page), reader);
            all.addAll(rows.records());
            if (rows.records().size() < SMALL_PAGE) {
                return all;
            }
            page = page.from(Objects.requireNonNull(rows.last()));
        }
    }
}
