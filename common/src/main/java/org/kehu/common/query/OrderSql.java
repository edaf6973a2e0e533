package org.kehu.common.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.JoinSql.Reached;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Column;

/** The order of a page: its keys as columns of the answer, {@code s0}, {@code s1}, …, and what comes after a place in it. */
final class OrderSql {
    private static final int MOST_SORTS = 8;

    private final JoinSql joins;
    private final List<Sort> sorts;
    private final List<Reached> keys = new ArrayList<>();

    OrderSql(JoinSql joins, List<Sort> sorts) {
        if (sorts.size() > MOST_SORTS) {
            throw new BadValue("too_many_sorts", sorts.size(), MOST_SORTS);
        }
        this.joins = joins;
        this.sorts = sorts;
        sorts.forEach(sort -> keys.add(joins.reach(sort.path())));
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            columns.add(KeySql.column(keys.get(i).field(), "s" + i));
        }
        return columns;
    }

    /** {@code , key s0, key s1}: to follow a select list. */
    SqlPart selected() {
        SqlPart list = new SqlPart("");
        for (int i = 0; i < keys.size(); i++) {
            list.add(", ").add(KeySql.of(keys.get(i))).add(" s" + i);
        }
        return list;
    }

    /** The id by its own name: a join brings other ids. */
    String orderBy(String id) {
        StringBuilder order = new StringBuilder(" order by ");
        for (int i = 0; i < sorts.size(); i++) {
            order.append('s')
                    .append(i)
                    .append(sorts.get(i).descending() ? " desc" : "")
                    .append(" nulls last, ");
        }
        return order.append(id).toString();
    }

    /**
     * Whether an index on the first key can be entered at {@code place}: then the rows after it are asked for in two parts,
     * since no database enters an index by {@code key > ? or key is null}.
     */
    boolean canSeek(Page.@Nullable Place place) {
        return place != null
                && !keys.isEmpty()
                && place.values().get(0) != null
                && keys.get(0).alias().equals(joins.alias())
                && KeySql.isColumn(keys.get(0).field());
    }

    /** Rows after the place that have a first key. */
    SqlPart seek(Page.Place place) {
        Object first = java.util.Objects.requireNonNull(place.values().get(0));
        String bound = sorts.get(0).descending() ? " <= " : " >= ";
        SqlPart entered = KeySql.of(keys.get(0)).add(bound).bind(first);
        return entered.add(" and ").add(after(place, 0, false));
    }

    SqlPart firstKeyAbsent() {
        return KeySql.of(keys.get(0)).add(" is null");
    }

    /** Rows after the place. */
    SqlPart after(Page.Place place) {
        return after(place, 0, true);
    }

    private SqlPart after(Page.Place place, int from, boolean orAbsent) {
        if (from == keys.size()) {
            return new SqlPart(joins.idColumn() + " > ").bind(place.id());
        }
        Reached key = keys.get(from);
        Object value = place.values().get(from);
        if (value == null) {
            return new SqlPart("(")
                    .add(KeySql.of(key))
                    .add(" is null and ")
                    .add(after(place, from + 1, true))
                    .add(")");
        }
        SqlPart beyond =
                KeySql.of(key).add(sorts.get(from).descending() ? " < " : " > ").bind(value);
        SqlPart tied = KeySql.of(key).add(" = ").bind(value).add(" and ").add(after(place, from + 1, true));
        SqlPart either = new SqlPart("(").add(beyond).add(" or ").add(tied);
        if (orAbsent) {
            either.add(" or ").add(firstAbsent(key));
        }
        return either.add(")");
    }

    private static SqlPart firstAbsent(Reached key) {
        return KeySql.of(key).add(" is null");
    }

    /** @throws BadValue if the place is of another order */
    void check(Page.Place place) {
        boolean fits = place.values().size() == keys.size();
        for (int i = 0; fits && i < keys.size(); i++) {
            Object value = place.values().get(i);
            fits = value == null || KeySql.type(keys.get(i).field()).cell().isInstance(value);
        }
        if (!fits) {
            throw new BadValue("bad_place", place.id().toString());
        }
    }
}
