package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text; short text has a second column that sorts it. */
record TextCodec(boolean sortable, TextSyntax syntax) implements ValueCodec<String> {

    @Override
    public List<Column> columns(Field<String> field) {
        Column text = new Column(field.column(), ColumnType.TEXT, field.limit());
        return sortable ? List.of(text, field.sortColumn()) : List.of(text);
    }

    @Override
    public @Nullable Object[] cells(String value) {
        return sortable ? new Object[] {value, SortKey.of(value)} : new Object[] {value};
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
        int length = value.codePointCount(0, value.length());
        if (value.length() > field.limit()) {
            throw new BadValue("too_long", length, field.limit());
        }
        TextSyntax.checkStorable(value);
        syntax.check(value);
    }
}
