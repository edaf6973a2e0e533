package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole numbers that grow by increments. */
record CounterCodec() implements ValueCodec<Long> {

    @Override
    public List<Column> columns(Field<Long> field) {
        return List.of(Column.of(field.column(), ColumnType.LONG));
    }

    @Override
    public @Nullable Object[] cells(Long value) {
        return new Object[] {value};
    }

    @Override
    public @Nullable Long value(@Nullable Object[] cells, int at) {
        return (Long) cells[at];
    }

    @Override
    public JsonNode json(Long value) {
        return LongNode.valueOf(value);
    }

    @Override
    public Long value(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new BadValue("bad_whole_number", JsonValues.shown(node));
        }
        return node.longValue();
    }
}
