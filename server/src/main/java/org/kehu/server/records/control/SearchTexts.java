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
    private static final List<Column> HEAD = List.of(
            Column.of("epoch", ColumnType.LONG),
            Column.of("seq", ColumnType.LONG),
            Column.of("tag", ColumnType.LONG),
            Column.of("known", ColumnType.LONG));
    private static final List<Column> ROW = List.of(
            Column.of("seq", ColumnType.LONG),
            Column.of("tag", ColumnType.LONG),
            Column.of("record_type", ColumnType.TEXT),
            Column.of("record_id", ColumnType.UUID));
    private static final List<Column> TEXT =
            List.of(RecordColumns.ID, RecordColumns.SEARCH_TEXT, RecordColumns.SEARCH_KEYS);

    private final DataSource source;
    private final RecordSchema schema;

    public SearchTexts(DataSource source, RecordSchema schema) {
        this.source = source;
        this.schema = schema;
    }

    /**
     * The last row of the log that is committed.
     *
     * @param tag 0 for one that is not there any more, as in an empty log
     * @param known tag of the row that was asked for
     */
    public record Head(String epoch, long seq, long tag, long known) {}

    /** The records that some rows of the log changed, and the last of these rows. */
    public record Changed(long seq, long tag, Map<RecordType, Set<UUID>> records) {}

    /** The search text and keys of a record. */
    public record Text(UUID id, String text, String keys) {}

    public List<RecordType> types() {
        return schema.types().stream().filter(RecordType::isSearchable).toList();
    }

    /** @param known a place of the log whose tag is asked for as of the same moment */
    public Head head(long known) {
        @Nullable Object[] row = on(sql -> sql.rows(
                        "select m.epoch, c.seq, h.tag, p.tag as known from server_meta m cross join log_counter c"
                                + " left join change_log h on h.seq = c.seq left join change_log p on p.seq = ?",
                        HEAD,
                        List.of(known)))
                .get(0);
        return new Head(String.valueOf(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    private static long number(@Nullable Object value) {
        return value == null ? 0 : (Long) value;
    }

    /** The rows behind {@code seq}, at most {@code limit}; null if the log does not go on right behind it. */
    public @Nullable Changed after(long seq, int limit) {
        List<@Nullable Object[]> rows = on(sql -> sql.rows(
                "select seq, tag, record_type, record_id from change_log where seq > ? order by seq limit ?",
                ROW,
                List.of(seq, limit)));
        if (rows.isEmpty() || !Long.valueOf(seq + 1).equals(rows.get(0)[0])) {
            return null;
        }
        Map<RecordType, Set<UUID>> records = new HashMap<>();
        for (@Nullable Object[] row : rows) {
            RecordType type = schema.type((String) Objects.requireNonNull(row[2]));
            if (type.isSearchable()) {
                records.computeIfAbsent(type, unused -> new HashSet<>()).add((UUID) Objects.requireNonNull(row[3]));
            }
        }
        @Nullable Object[] last = rows.get(rows.size() - 1);
        return new Changed(number(last[0]), number(last[1]), records);
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
        String select = "select id, " + RecordColumns.SEARCH_TEXT.name() + ", " + RecordColumns.SEARCH_KEYS.name()
                + " from " + type.table() + which;
        List<Text> texts = new ArrayList<>();
        on(sql -> sql.rows(select, TEXT, parameters)).forEach(row -> {
            texts.add(new Text((UUID) Objects.requireNonNull(row[0]), text(row[1]), text(row[2])));
        });
        return texts;
    }

    private static String text(@Nullable Object cell) {
        return cell == null ? "" : (String) cell;
    }

    private <R> R on(Function<Sql, R> read) {
        try (Connection connection = source.getConnection()) {
            return read.apply(new Sql(connection));
        } catch (SQLException e) {
            throw new StoreFailure("no connection", e);
        }
    }
}
