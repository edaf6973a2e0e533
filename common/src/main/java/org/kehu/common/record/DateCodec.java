package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Business dates, without a zone. */
record DateCodec() implements ValueCodec<LocalDate> {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2400;

    @Override
    public List<Column> columns(Field<LocalDate> field) {
        return List.of(Column.of(field.column(), ColumnType.DATE));
    }

    @Override
    public @Nullable Object[] cells(LocalDate value) {
        return new Object[] {value};
    }

    @Override
    public @Nullable LocalDate value(@Nullable Object[] cells, int at) {
        return (LocalDate) cells[at];
    }

    @Override
    public JsonNode json(LocalDate value) {
        return TextNode.valueOf(value.toString());
    }

    @Override
    public LocalDate value(JsonNode node) {
        return JsonValues.parsed(node, "bad_date", LocalDate::parse);
    }

    @Override
    public void check(Field<LocalDate> field, LocalDate value) {
        if (value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR) {
            throw new BadValue("bad_year", value.toString(), FIRST_YEAR, LAST_YEAR);
        }
    }
}
