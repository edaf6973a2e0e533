package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Values set aside in one column: a JSON array of what {@link SetAside#text()} writes. */
record AsideCodec() implements ValueCodec<Set<String>> {

    @Override
    public List<Column> columns(Field<Set<String>> field) {
        return List.of(Column.of(field.column(), ColumnType.TEXT));
    }

    @Override
    public @Nullable Object[] cells(Set<String> value) {
        return new Object[] {value.isEmpty() ? null : json(value).toString()};
    }

    @Override
    public @Nullable Set<String> value(@Nullable Object[] cells, int at) {
        String cell = (String) cells[at];
        return cell == null ? null : value(JsonValues.tree(cell));
    }

    @Override
    public JsonNode json(Set<String> value) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        value.forEach(node::add);
        return node;
    }

    @Override
    public Set<String> value(JsonNode node) {
        if (!node.isArray()) {
            throw new BadValue("not_a_list", JsonValues.shown(node));
        }
        Set<String> texts = new TreeSet<>();
        node.forEach(member -> texts.add(JsonValues.text(member)));
        return normal(texts);
    }

    /** Each must be one that can be read again. */
    @Override
    public void check(Field<Set<String>> field, Set<String> value) {
        value.forEach(SetAside::read);
    }

    @Override
    public Set<String> normal(Set<String> value) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(value));
    }
}
