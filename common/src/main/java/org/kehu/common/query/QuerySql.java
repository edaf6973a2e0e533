package org.kehu.common.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;
import org.kehu.common.search.SearchWord;

/**
 * Turns queries into SQL for one reader, with the reader's rights on every table touched. Only declared names reach the
 * text; every value is a parameter. Refuses with {@link BadValue} what is unknown, hidden or too large. Cheap to make.
 */
public final class QuerySql {
    /**
     * Up to so many visible records it is quicker to fetch them all and sort them than to walk an index and test each row:
     * of 100,000 rows on H2, a page of 50 takes 1.6 ms against 18 ms at 1,000 visible ones, 50 ms against 0.7 ms at 10,000.
     */
    private static final long FEW = 3000;

    /** What counts and adds up reads every visible record anyway: half the time from the scope, however many there are. */
    private static final long ALL = Long.MAX_VALUE;

    private final Dialect dialect;
    private final AccessSql access;
    private final ToLongFunction<RecordType> reach;
    private final Shortlist shortlist;
    private final Groups groups;
    private final @Nullable Function<RecordType, String> tables;

    private QuerySql(
            Dialect dialect,
            AccessSql access,
            ToLongFunction<RecordType> reach,
            Shortlist shortlist,
            Groups groups,
            @Nullable Function<RecordType, String> tables) {
        this.dialect = dialect;
        this.access = access;
        this.reach = reach;
        this.shortlist = shortlist;
        this.groups = groups;
        this.tables = tables;
    }

    /** Over a client's cache, which holds only what its user may see. */
    public static QuerySql overCache(Dialect dialect, RecordSchema schema) {
        return new QuerySql(
                dialect, new AccessSql(schema, null), type -> Long.MAX_VALUE, Shortlist.NONE, Groups.NONE, null);
    }

    /** @param reach about how many records of a type the reader's scope keys reach; chooses only how, never what is found */
    public static QuerySql readBy(
            Dialect dialect, RecordSchema schema, RecordAccess reader, ToLongFunction<RecordType> reach) {
        return new QuerySql(dialect, new AccessSql(schema, reader), reach, Shortlist.NONE, Groups.NONE, null);
    }

    /** This with an index that narrows searches; it chooses only how, never what is found. */
    public QuerySql searchedBy(Shortlist index) {
        return new QuerySql(dialect, access, reach, index, groups, tables);
    }

    /** This with what groups mean to its reader. */
    public QuerySql grouped(Groups known) {
        return new QuerySql(dialect, access, reach, shortlist, known, tables);
    }

    /**
     * This over other rows than those of the tables, such as those of a time that is past: what an index knows is not true of
     * them.
     *
     * @param rows what has the columns of the type's table; is asked for each type that a query touches
     */
    public QuerySql over(Function<RecordType, String> rows) {
        return new QuerySql(dialect, access, reach, Shortlist.NONE, groups, rows);
    }

    private Reading reading() {
        return new Reading(dialect, access, tables == null ? RecordType::table : tables, groups);
    }

    /**
     * One page in order. Each row holds the cells of {@link RecordColumns}, then the keys it is sorted by; hidden fields are
     * among the cells and must be withheld from the record.
     */
    public SqlStatement page(RecordQuery query) {
        return rows(query, reading(), FEW).page();
    }

    /** The page as the id of each record and the keys it is sorted by: for who then fetches the records by id. */
    public SqlStatement places(RecordQuery query) {
        return rows(query, reading(), FEW).places();
    }

    /** The page as id and revision of each record. */
    public SqlStatement revisions(RecordQuery query) {
        return rows(query, reading(), FEW).revisions();
    }

    /** Id and revision of those of the records that the query means. */
    public SqlStatement revisions(RecordQuery query, Collection<UUID> among) {
        return new PageSql(reading(), query, false, among).revisions();
    }

    /** The place that a row of {@link #places} tells. */
    public static Page.Place place(@Nullable Object[] row) {
        if (!(row[0] instanceof UUID id)) {
            throw new IllegalArgumentException("a row begins with its id");
        }
        return new Page.Place(Arrays.asList(row).subList(1, row.length), id);
    }

    /** How many records the query means, whatever its page: one row, one cell. */
    public SqlStatement count(RecordQuery query) {
        return rows(query, reading(), ALL).count();
    }

    /** How many records of a type the reader's keys reach, in the bin or not, from indexes alone: one row, one cell. */
    public SqlStatement reached(RecordType type) {
        return SqlStatement.of(access.reached(type), List.of(Column.of("n", ColumnType.LONG)));
    }

    /** One row per group; {@link SummaryShape} reads it. */
    public SqlStatement summary(SummaryQuery query) {
        Reading reading = reading();
        return new SummarySql(reading, query, rows(query.records(), reading, ALL)).statement();
    }

    /** @param most from how many visible records on an index is walked instead; PostgreSQL weighs that by itself */
    private PageSql rows(RecordQuery query, Reading reading, long most) {
        RecordType type = access.schema().type(query.type());
        Collection<UUID> named = named(type, query.filter());
        boolean fromScope = dialect == Dialect.H2
                && tables == null
                && named == null
                && access.isByKeys(type)
                && !FilterSql.isNarrow(type, query.filter())
                && reach.applyAsLong(type) <= most;
        return new PageSql(reading, query, fromScope, named);
    }

    /** An index knows whole search texts, so it is of no help where a part of them is hidden. */
    private @Nullable Collection<UUID> named(RecordType type, Filter filter) {
        List<SearchWord> words = FilterSql.searched(filter);
        boolean whole = type.fields().stream()
                .filter(field -> field.is(Trait.SEARCHABLE))
                .map(Field::name)
                .noneMatch(access.withheld(type)::contains);
        return words.isEmpty() || !whole ? null : shortlist.of(type, words);
    }

    /** The place of a row of {@link #page}, to begin the next page after it. */
    public static Page.Place place(RecordColumns columns, @Nullable Object[] row) {
        if (!(row[0] instanceof UUID id)) {
            throw new IllegalArgumentException("a row begins with its id");
        }
        return new Page.Place(Arrays.asList(row).subList(columns.size(), row.length), id);
    }
}
