package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points in time, UTC, to the millisecond. */
record InstantCodec() implements ValueCodec<Instant> {
    private static final Instant FIRST = Instant.parse("1800-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2400-01-01T00:00:00Z");

    @Override
    public List<Column> columns(Field<Instant> field) {
        return List.of(Column.of(field.column(), ColumnType.INSTANT));
    }

    @Override
    public @Nullable Object[] cells(Instant value) {
        return new Object[] {value};
    }

    @Override
    public @Nullable Instant value(@Nullable Object[] cells, int at) {
        return (Instant) cells[at];
    }

    @Override
    public JsonNode json(Instant value) {
        return TextNode.valueOf(value.toString());
    }

    @Override
    public Instant value(JsonNode node) {
        return JsonValues.parsed(node, "bad_instant", Instants::parse);
    }

    @Override
    public void check(Field<Instant> field, Instant value) {
        if (value.isBefore(FIRST) || value.isAfter(LAST)) {
            throw new BadValue("bad_year", value.toString(), 1800, 2400);
        }
    }

    @Override
    public Instant normal(Instant value) {
        return value.truncatedTo(ChronoUnit.MILLIS);
    }
}
