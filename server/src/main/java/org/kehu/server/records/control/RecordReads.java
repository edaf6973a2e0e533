package org.kehu.server.records.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.LogRow;
import org.kehu.common.query.Dialect;
import org.kehu.common.query.Page;
import org.kehu.common.query.QuerySql;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Shortlist;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryShape;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Reads for one reader: what he may not see is not there, what he may not read is withheld. Each answer is as of one
 * moment, outside of any transaction.
 */
public final class RecordReads {
    private final DataSource source;
    private final Dialect dialect;
    private final RecordSchema schema;
    private final Tables tables;
    private final Reach reach;
    private volatile Shortlist shortlist = Shortlist.NONE;

    RecordReads(DataSource source, Dialect dialect, RecordSchema schema) {
        this.source = source;
        this.dialect = dialect;
        this.schema = schema;
        this.tables = new Tables(schema);
        this.reach = new Reach(source, schema);
    }

    /** @param last place of the last record, null if there is none */
    public record Found(List<CrmRecord> records, Page.@Nullable Place last) {}

    public Found page(RecordQuery query, RecordAccess reader) {
        RecordType type = schema.type(query.type());
        RecordColumns columns = tables.of(type);
        Set<String> withheld = reader.withheld(type);
        List<CrmRecord> records = new ArrayList<>();
        List<@Nullable Object[]> rows =
                on(sql -> sql.records(queries(sql, reader).page(query), columns));
        rows.forEach(row -> records.add(columns.record(row, withheld)));
        return new Found(records, rows.isEmpty() ? null : QuerySql.place(columns, rows.get(rows.size() - 1)));
    }

    public long count(RecordQuery query, RecordAccess reader) {
        return (Long) Objects.requireNonNull(
                on(sql -> sql.rows(queries(sql, reader).count(query))).get(0)[0]);
    }

    public List<List<@Nullable Object>> summary(SummaryQuery query, RecordAccess reader) {
        SummaryShape shape = new SummaryShape(schema, query);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        on(sql -> sql.rows(queries(sql, reader).summary(query))).forEach(cells -> rows.add(shape.row(cells)));
        return rows;
    }

    private QuerySql queries(Sql sql, RecordAccess reader) {
        return QuerySql.readBy(dialect, schema, reader, reach.of(reader))
                .searchedBy(shortlist)
                .grouped(new SeenGroups(sql, tables, reader).of(schema));
    }

    void searchBy(Shortlist index) {
        shortlist = index;
    }

    /** The record, in the bin or not; null if there is none or the reader may not see it. */
    public @Nullable CrmRecord find(RecordType type, UUID id, RecordAccess reader) {
        CrmRecord record = on(sql -> visible(sql, type, id, reader));
        return record == null ? null : record.withholding(reader.withheld(type));
    }

    /** Which of some records the reader may see, in the bin or not. */
    public Set<RecordRef> visible(Collection<RecordRef> records, RecordAccess reader) {
        return on(sql -> new VisibleRecords(sql, schema, tables, reader).of(records));
    }

    private @Nullable CrmRecord visible(Sql sql, RecordType type, UUID id, RecordAccess reader) {
        RecordColumns columns = tables.of(type);
        List<@Nullable Object[]> rows = sql.records(tables.selectById(type), columns, List.of(id));
        if (rows.isEmpty()) {
            return null;
        }
        CrmRecord record = columns.record(rows.get(0));
        CrmRecord root = record;
        if (type.parent() != null) {
            RecordType rootType = schema.rootOf(type);
            Object rootId = rows.get(0)[columns.indexOf(RecordColumns.ACCESS_ROOT)];
            root = rootId == null ? null : one(sql, rootType, (UUID) rootId);
        }
        return root != null && reader.may(RecordAction.READ, type, root) ? record : null;
    }

    private @Nullable CrmRecord one(Sql sql, RecordType type, UUID id) {
        RecordColumns columns = tables.of(type);
        List<@Nullable Object[]> rows = sql.records(tables.selectById(type), columns, List.of(id));
        return rows.isEmpty() ? null : columns.record(rows.get(0));
    }

    /** The latest rows of a record's history, oldest of them first; the reader's right to the record is not asked here. */
    public List<LogRow> history(RecordRef record, int limit) {
        return on(sql -> new LogRows(sql, schema).ofRecord(record, limit));
    }

    /**
     * Operations as the reader may know them, the latest first.
     *
     * @param before place in the log before which they began, null for the latest
     * @param user whose, null for anybody's
     */
    public OperationReads.Found operations(@Nullable Long before, int limit, @Nullable UUID user, RecordAccess reader) {
        return on(sql -> operations(sql, reader).page(before, limit, user));
    }

    /** One operation; null if there is none of which the reader may know something. */
    public OperationReads.@Nullable Told operation(UUID operation, RecordAccess reader) {
        return on(sql -> operations(sql, reader).told(operation));
    }

    /** The parts in which an operation is taken back, from one on; null if there is none of which the reader may know something. */
    public OperationReads.@Nullable Parts parts(UUID operation, int from, RecordAccess reader) {
        return on(sql -> operations(sql, reader).parts(operation, from));
    }

    private OperationReads operations(Sql sql, RecordAccess reader) {
        return new OperationReads(sql, schema, new VisibleRecords(sql, schema, tables, reader));
    }

    private <R extends @Nullable Object> R on(Function<Sql, R> read) {
        try (Connection connection = source.getConnection()) {
            return read.apply(new Sql(connection));
        } catch (SQLException e) {
            throw new StoreFailure("no connection", e);
        }
    }
}
