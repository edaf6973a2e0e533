package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How values of one kind are kept in columns, written as JSON and checked.
 *
 * @param <V> class of the values
 */
interface ValueCodec<V> {

    /** The columns of the field, in the order of the cells. */
    List<Column> columns(Field<V> field);

    /** Cells in the order of the columns, each of its column type's class. */
    @Nullable Object[] cells(V value);

    /** The value whose cells begin at {@code at}, or null when they hold none. */
    @Nullable V value(@Nullable Object[] cells, int at);

    JsonNode json(V value);

    /** @throws BadValue if the node is not of this kind */
    V value(JsonNode node);

    /** @throws BadValue if the field does not take the value */
    default void check(Field<V> field, V value) {}

    /** The one form in which equal values are equal; null for what says nothing. */
    default @Nullable V normal(V value) {
        return value;
    }

    /** As a person would type it into a search. */
    default String text(V value) {
        return value.toString();
    }
}
