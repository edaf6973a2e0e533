package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The id of a record of the field's target type. */
record LinkCodec() implements ValueCodec<UUID> {

    @Override
    public List<Column> columns(Field<UUID> field) {
        return List.of(Column.of(field.column(), ColumnType.UUID));
    }

    @Override
    public @Nullable Object[] cells(UUID value) {
        return new Object[] {value};
    }

    @Override
    public @Nullable UUID value(@Nullable Object[] cells, int at) {
        return (UUID) cells[at];
    }

    @Override
    public JsonNode json(UUID value) {
        return TextNode.valueOf(value.toString());
    }

    @Override
    public UUID value(JsonNode node) {
        return JsonValues.uuid(node);
    }

    @Override
    public String text(UUID value) {
        return "";
    }
}
