package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the field's declared options, kept by its code. */
record ChoiceCodec() implements ValueCodec<String> {

    @Override
    public List<Column> columns(Field<String> field) {
        return List.of(new Column(field.column(), ColumnType.TEXT, field.limit()));
    }

    @Override
    public @Nullable Object[] cells(String value) {
        return new Object[] {value};
    }

    @Override
    public @Nullable String value(@Nullable Object[] cells, int at) {
        return (String) cells[at];
    }

    @Override
    public JsonNode json(String value) {
        return TextNode.valueOf(value);
    }

    @Override
    public String value(JsonNode node) {
        return JsonValues.text(node);
    }

    @Override
    public void check(Field<String> field, String value) {
        if (!field.options().contains(value)) {
            throw new BadValue("not_an_option", value, String.join(", ", field.options()));
        }
    }
}
