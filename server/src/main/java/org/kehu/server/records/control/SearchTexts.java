package org.kehu.server.records.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** What a search index is made of: the search texts of records, and which of them the log says have changed. */
public final class SearchTexts {
    private static final List<Column> HEAD =
            List.of(Column.of("epoch", ColumnType.LONG), Column.of("seq", ColumnType.LONG));
    private static final List<Column> ROW = List.of(
            Column.of("seq", ColumnType.LONG),
            Column.of("record_type", ColumnType.TEXT),
            Column.of("record_id", ColumnType.UUID));
    private static final List<Column> TEXT =
            List.of(Column.of("id", ColumnType.UUID), Column.of("text", ColumnType.TEXT));

    private final DataSource source;
    private final RecordSchema schema;

    public SearchTexts(DataSource source, RecordSchema schema) {
        this.source = source;
        this.schema = schema;
    }

    /** The last row of the log that is committed. */
    public record Head(String epoch, long seq) {}

    /** The records that some rows of the log changed, and the last of these rows. */
    public record Changed(long seq, Map<RecordType, Set<UUID>> records) {}

    /** The search text of a record. */
    public record Text(UUID id, String text) {}

    public List<RecordType> types() {
        return schema.types().stream().filter(RecordType::isSearchable).toList();
    }

    public Head head() {
        @Nullable Object[] row = on(sql -> sql.rows("select m.epoch, c.seq from server_meta m, log_counter c", HEAD, List.of()))
                .get(0);
        return new Head(String.valueOf(row[0]), (Long) Objects.requireNonNull(row[1]));
    }

    /** The rows behind {@code seq}, at most {@code limit}; null if the log does not go on right behind it. */
    public @Nullable Changed after(long seq, int limit) {
        List<@Nullable Object[]> rows = on(sql -> sql.rows(
                "select seq, record_type, record_id from change_log where seq > ? order by seq limit ?",
                ROW,
                List.of(seq, limit)));
        if (rows.isEmpty() || !Long.valueOf(seq + 1).equals(rows.get(0)[0])) {
            return null;
        }
        Map<RecordType, Set<UUID>> records = new HashMap<>();
        for (@Nullable Object[] row : rows) {
            RecordType type = schema.type((String) Objects.requireNonNull(row[1]));
            if (type.isSearchable()) {
                records.computeIfAbsent(type, unused -> new HashSet<>()).add((UUID) Objects.requireNonNull(row[2]));
            }
        }
        return new Changed((Long) Objects.requireNonNull(rows.get(rows.size() - 1)[0]), records);
    }

    /** The texts of those of the records that there are. */
    public List<Text> of(RecordType type, Collection<UUID> ids) {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return texts(type, " where id in (" + marks + ")", List.copyOf(ids));
    }

    /** Texts in the order of the ids, for who reads them all. */
    public List<Text> following(RecordType type, @Nullable UUID after, int limit) {
        return after == null
                ? texts(type, " order by id limit ?", List.of(limit))
                : texts(type, " where id > ? order by id limit ?", List.of(after, limit));
    }

    private List<Text> texts(RecordType type, String which, List<?> parameters) {
        String select = "select id, " + RecordColumns.SEARCH_TEXT.name() + " from " + type.table() + which;
        List<Text> texts = new ArrayList<>();
        on(sql -> sql.rows(select, TEXT, parameters)).forEach(row -> {
            String text = row[1] == null ? "" : (String) row[1];
            texts.add(new Text((UUID) Objects.requireNonNull(row[0]), text));
        });
        return texts;
    }

    private <R> R on(Function<Sql, R> read) {
        try (Connection connection = source.getConnection()) {
            return read.apply(new Sql(connection));
        } catch (SQLException e) {
            throw new StoreFailure("no connection", e);
        }
    }
}
