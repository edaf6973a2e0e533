package org.kehu.common.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Column;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordType;

/** One page of records, and their count. */
final class PageSql {
    private final Reading reading;
    private final RecordQuery query;
    private final RecordType type;
    private final boolean fromScope;
    private final @Nullable Collection<UUID> named;
    private final JoinSql joins;

    /**
     * @param fromScope whether to begin with what the reader may see and sort that, rather than to test along an index
     * @param named the only records that can be meant; null if nobody knows
     */
    PageSql(Reading reading, RecordQuery query, boolean fromScope, @Nullable Collection<UUID> named) {
        this.reading = reading;
        this.query = query;
        this.type = reading.access().schema().type(query.type());
        this.fromScope = fromScope && reading.access().isByKeys(type);
        this.named = named;
        this.joins = new JoinSql(reading, type);
    }

    SqlStatement count() {
        SqlPart where = rows();
        SqlPart sql = new SqlPart("select count(*) from ")
                .add(tables())
                .add(" where ")
                .add(where);
        return SqlStatement.of(sql, List.of(Column.of("n", org.kehu.common.record.ColumnType.LONG)));
    }

    /** The tables and conditions of the query below any select list; for figures. */
    SqlPart fromWhere() {
        SqlPart where = rows();
        return new SqlPart(" from ").add(tables()).add(" where ").add(where);
    }

    JoinSql joins() {
        return joins;
    }

    SqlStatement page() {
        return page(RecordColumns.of(type).list());
    }

    /** Ids and keys alone: far less to sort, and to walk past, than whole rows. */
    SqlStatement places() {
        return page(List.of(RecordColumns.ID));
    }

    SqlStatement revisions() {
        return page(List.of(RecordColumns.ID, RecordColumns.REVISION));
    }

    private SqlStatement page(List<Column> cells) {
        Page page = query.page();
        if (page.size() < 1 || page.size() > Page.MOST || page.skip() < 0) {
            throw new BadValue("bad_page", page.size(), Page.MOST);
        }
        OrderSql order = new OrderSql(joins, query.sorts());
        SqlPart where = rows();
        Page.Place after = page.after();
        if (after != null) {
            order.check(after);
        }
        SqlPart sql = after != null && order.canSeek(after)
                ? sought(cells, order, where, after)
                : select(
                        cells, order, after == null ? where : where.add(" and ").add(order.after(after)));
        if (!order.canSeek(after)) {
            sql.add(order.orderBy(joins.idColumn()));
        }
        sql.add(" limit ").bind(page.size()).add(" offset ").bind(page.skip());
        List<Column> answered = new ArrayList<>(cells);
        answered.addAll(order.columns());
        return SqlStatement.of(sql, answered);
    }

    /** Rows with a first key from an index entered at the place, then those without. */
    private SqlPart sought(List<Column> cells, OrderSql order, SqlPart where, Page.Place after) {
        String list = joins.alias();
        return new SqlPart("select * from ((")
                .add(branch(cells, order, where, order.seek(after)))
                .add(") union all (")
                .add(branch(cells, order, where, order.firstKeyAbsent()))
                .add(")) " + list)
                .add(order.orderBy(list + "." + RecordColumns.ID.name()));
    }

    private SqlPart branch(List<Column> cells, OrderSql order, SqlPart where, SqlPart more) {
        SqlPart rows = new SqlPart("").add(where).add(" and ").add(more);
        return select(cells, order, rows)
                .add(order.orderBy(joins.idColumn()))
                .add(" limit ")
                .bind(query.page().size() + query.page().skip());
    }

    private SqlPart select(List<Column> cells, OrderSql order, SqlPart rows) {
        String names = cells.stream()
                .map(column -> joins.alias() + "." + column.name())
                .collect(Collectors.joining(", "));
        return new SqlPart("select " + names)
                .add(order.selected())
                .add(" from ")
                .add(tables())
                .add(" where ")
                .add(rows);
    }

    private SqlPart rows() {
        SqlPart rows = new FilterSql(reading, joins).rows(query.filter(), query.binned(), fromScope);
        return named == null ? rows : SqlPart.all(List.of(isNamed(named), rows));
    }

    /** The last is repeated up to the next power of two: else each length would be a statement of its own to prepare. */
    private SqlPart isNamed(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return new SqlPart(SqlPart.FALSE);
        }
        List<UUID> padded = new ArrayList<>(ids);
        while (Integer.bitCount(padded.size()) > 1) {
            padded.add(padded.get(padded.size() - 1));
        }
        return new SqlPart(joins.idColumn() + " in ").bindAll(padded);
    }

    private SqlPart tables() {
        if (!fromScope) {
            return joins.tables();
        }
        String root = joins.alias() + "." + AccessSql.rootColumn(type);
        return reading.access()
                .roots(type)
                .add(" r join " + reading.table(type) + " " + joins.alias() + " on " + root + " = r.record_id")
                .add(joins.joins());
    }
}
