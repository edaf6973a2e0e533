package org.kehu.server.records.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Fills the search keys of records that were stored by a version which made none, or others; a type at a time, and once. */
public final class SearchKeysDue {
    private static final Logger LOG = Logger.getLogger(SearchKeysDue.class.getName());
    private static final int PAGE = 500;
    private static final List<Column> TYPE = List.of(Column.of("record_type", ColumnType.TEXT));

    private final DataSource source;
    private final RecordSchema schema;

    public SearchKeysDue(DataSource source, RecordSchema schema) {
        this.source = source;
        this.schema = schema;
    }

    /** Goes on where it was, if it was interrupted. */
    public void fill() {
        for (@Nullable Object[] row :
                on(sql -> sql.rows("select record_type from search_keys_due order by record_type", TYPE, List.of()))) {
            String name = String.valueOf(row[0]);
            schema.types().stream().filter(type -> type.name().equals(name)).forEach(this::fill);
            on(sql -> sql.update("delete from search_keys_due where record_type = ?", name));
        }
    }

    private void fill(RecordType type) {
        UUID after = null;
        int filled = 0;
        do {
            List<@Nullable Object[]> page = page(type, after);
            List<List<@Nullable Object>> keys = new ArrayList<>();
            after = null;
            for (@Nullable Object[] cells : page) {
                after = (UUID) Objects.requireNonNull(cells[0]);
                keys.add(List.of(RecordColumns.of(type).record(cells).searchKeys(), after));
            }
            on(sql -> {
                sql.updateEach(
                        "update " + type.table() + " set " + RecordColumns.SEARCH_KEYS.name() + " = ? where id = ?",
                        keys);
                return true;
            });
            filled += page.size();
        } while (after != null);
        if (filled > 0) {
            LOG.info("Filled the search keys of " + filled + " records of type " + type);
        }
    }

    private List<@Nullable Object[]> page(RecordType type, @Nullable UUID after) {
        RecordColumns columns = RecordColumns.of(type);
        String select = "select " + columns.names("t") + " from " + type.table() + " t where "
                + RecordColumns.SEARCH_KEYS.name() + " is null";
        return on(sql -> after == null
                ? sql.records(select + " order by id limit ?", columns, List.of(PAGE))
                : sql.records(select + " and id > ? order by id limit ?", columns, List.of(after, PAGE)));
    }

    private <R> R on(Function<Sql, R> work) {
        try (Connection connection = source.getConnection()) {
            return work.apply(new Sql(connection));
        } catch (SQLException e) {
            throw new StoreFailure("no connection", e);
        }
    }
}
