package org.kehu.server.records.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.RecordDdl;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * About how many records a reader's keys reach, so that a query begins at the cheaper end. Counted up to a limit and kept for
 * a while: a wrong figure costs time, never a record.
 */
final class Reach {
    /** Beyond this the answer is the same however many there are. */
    private static final long ENOUGH = 5_000;

    private static final int MOST_KEPT = 10_000;
    private static final long NANOS_KEPT = 60_000_000_000L;
    private static final List<Column> COLUMNS = List.of(Column.of("n", ColumnType.LONG));

    private final DataSource source;
    private final RecordSchema schema;
    private final Map<Asked, Counted> counted = new ConcurrentHashMap<>();

    Reach(DataSource source, RecordSchema schema) {
        this.source = source;
        this.schema = schema;
    }

    private record Asked(String root, Set<String> keys) {}

    private record Counted(long records, long at) {}

    ToLongFunction<RecordType> of(RecordAccess reader) {
        return type -> {
            Set<String> keys = reader.keys(reader.scope(RecordAction.READ, type));
            Asked asked = new Asked(schema.rootOf(type).name(), keys);
            Counted known = counted.get(asked);
            if (known == null || System.nanoTime() - known.at() > NANOS_KEPT) {
                if (counted.size() > MOST_KEPT) {
                    counted.clear();
                }
                known = new Counted(count(asked), System.nanoTime());
                counted.put(asked, known);
            }
            return known.records();
        };
    }

    private long count(Asked asked) {
        if (asked.keys().isEmpty()) {
            return 0;
        }
        String marks = String.join(", ", Collections.nCopies(asked.keys().size(), "?"));
        List<Object> parameters = new ArrayList<>(new TreeSet<>(asked.keys()));
        parameters.add(asked.root());
        parameters.add(ENOUGH);
        String text = "select count(*) from (select 1 as one from " + RecordDdl.SCOPE_TABLE + " where scope_key in ("
                + marks + ") and record_type = ? limit ?) s";
        try (Connection connection = source.getConnection()) {
            return (Long) Objects.requireNonNull(
                    new Sql(connection).rows(text, COLUMNS, parameters).get(0)[0]);
        } catch (SQLException e) {
            throw new StoreFailure("no connection", e);
        }
    }
}
