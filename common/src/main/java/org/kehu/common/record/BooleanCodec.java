package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

record BooleanCodec() implements ValueCodec<Boolean> {

    @Override
    public List<Column> columns(Field<Boolean> field) {
        return List.of(Column.of(field.column(), ColumnType.BOOLEAN));
    }

    @Override
    public @Nullable Object[] cells(Boolean value) {
        return new Object[] {value};
    }

    @Override
    public @Nullable Boolean value(@Nullable Object[] cells, int at) {
        return (Boolean) cells[at];
    }

    @Override
    public JsonNode json(Boolean value) {
        return BooleanNode.valueOf(value);
    }

    @Override
    public Boolean value(JsonNode node) {
        if (!node.isBoolean()) {
            throw new BadValue("bad_boolean", JsonValues.shown(node));
        }
        return node.booleanValue();
    }
}
