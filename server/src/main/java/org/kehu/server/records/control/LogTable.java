package org.kehu.server.records.control;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Actor;
import org.kehu.common.command.LogRow;
import org.kehu.common.record.ChangeCodec;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Rows of the change log as cells, in the order of its columns. */
final class LogTable {
    static final List<Column> COLUMNS = List.of(
            Column.of("seq", ColumnType.LONG),
            Column.of("tag", ColumnType.LONG),
            Column.of("command_id", ColumnType.UUID),
            Column.of("unit_id", ColumnType.UUID),
            Column.of("operation_id", ColumnType.UUID),
            Column.of("record_type", ColumnType.TEXT),
            Column.of("record_id", ColumnType.UUID),
            Column.of("revision", ColumnType.LONG),
            Column.of("action", ColumnType.TEXT),
            Column.of("changes", ColumnType.TEXT),
            Column.of("root_type", ColumnType.TEXT),
            Column.of("root_id", ColumnType.UUID),
            Column.of("scopes_before", ColumnType.TEXT),
            Column.of("scopes_after", ColumnType.TEXT),
            Column.of("actor_id", ColumnType.UUID),
            Column.of("device", ColumnType.TEXT),
            Column.of("happened_at", ColumnType.INSTANT),
            Column.of("logged_at", ColumnType.INSTANT),
            Column.of("reason", ColumnType.TEXT));
    static final String NAMES = COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));

    private final RecordSchema schema;

    LogTable(RecordSchema schema) {
        this.schema = schema;
    }

    List<@Nullable Object> cells(LogRow row) {
        RecordType type = schema.type(row.record().type());
        return Arrays.asList(
                row.seq(),
                row.tag(),
                row.command(),
                row.unit(),
                row.operation(),
                row.record().type(),
                row.record().id(),
                row.revision(),
                row.action().name(),
                ChangeCodec.write(type, row.changes()).toString(),
                row.root().type(),
                row.root().id(),
                String.join(" ", row.scopesBefore()),
                String.join(" ", row.scopesAfter()),
                row.actor().user(),
                row.actor().device(),
                row.happenedAt(),
                row.at(),
                row.reason());
    }

    LogRow row(@Nullable Object[] cells) {
        RecordType type = schema.type(cell(cells[5], String.class));
        JsonNode changes = Json.read(cell(cells[9], String.class), new TypeReference<JsonNode>() {});
        return new LogRow(
                cell(cells[0], Long.class),
                cell(cells[1], Long.class),
                cell(cells[2], UUID.class),
                cell(cells[3], UUID.class),
                cell(cells[4], UUID.class),
                new RecordRef(type.name(), cell(cells[6], UUID.class)),
                cell(cells[7], Long.class),
                RecordPatch.Action.valueOf(cell(cells[8], String.class)),
                ChangeCodec.read(type, changes, field -> {}),
                new RecordRef(cell(cells[10], String.class), cell(cells[11], UUID.class)),
                keys(cell(cells[12], String.class)),
                keys(cell(cells[13], String.class)),
                new Actor(cell(cells[14], UUID.class), cell(cells[15], String.class)),
                cell(cells[16], Instant.class),
                cell(cells[17], Instant.class),
                (String) cells[18]);
    }

    static <T> T cell(@Nullable Object cell, Class<T> type) {
        return type.cast(Objects.requireNonNull(cell));
    }

    private static Set<String> keys(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(" "));
    }
}
