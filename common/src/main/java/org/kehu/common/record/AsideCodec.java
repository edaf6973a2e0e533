package org.kehu.common.record;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values set aside in one column: a JSON array of what {@link SetAside#text()} writes. */
record AsideCodec() implements TextsCodec {

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

    /** Each must be one that can be read again. */
    @Override
    public void check(Field<Set<String>> field, Set<String> value) {
        value.forEach(SetAside::read);
    }
}
