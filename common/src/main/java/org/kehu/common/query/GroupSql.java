package org.kehu.common.query;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.JoinSql.Reached;
import org.kehu.common.query.SummaryQuery.Bucket;
import org.kehu.common.query.SummaryQuery.Group;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.FieldKind;

/**
 * One value to group by: selected in the inner select under names of its own, answered and ordered by in the outer one.
 *
 * @param selected the columns of the value and, where it sorts by something else, its key
 * @param answered those that the answer holds
 */
record GroupSql(List<SqlPart> selected, List<Column> answered, List<String> grouped, SqlPart order) {

    static GroupSql of(Dialect dialect, Group group, Reached reached, String name) {
        if (group.bucket() != Bucket.EACH) {
            SqlPart bucket = bucket(dialect, group, reached).add(" " + name);
            Column day = Column.of(name, ColumnType.DATE);
            return new GroupSql(List.of(bucket), List.of(day), List.of(name), new SqlPart(name + " nulls last"));
        }
        return switch (reached.field().kind()) {
            case TEXT, PHONE, EMAIL, URL, PERSON_NAME -> keyed(reached, name);
            case CHOICE ->
                plain(reached, name, KeySql.optionIndex(name, reached.field().options()));
            case NUMBER, COUNTER, DATE, INSTANT, BOOLEAN, LINK -> plain(reached, name, new SqlPart(name));
            case MONEY, LONG_TEXT, MULTI_CHOICE, TAGS, ADDRESS, ASIDE -> throw reached.refusal("not_groupable");
        };
    }

    /** Values whose last column is the key that sorts them. */
    private static GroupSql keyed(Reached reached, String name) {
        List<SqlPart> selected = new ArrayList<>();
        List<Column> answered = new ArrayList<>();
        List<String> grouped = new ArrayList<>();
        for (Column column : reached.field().columns()) {
            String own = name + "_" + grouped.size();
            selected.add(new SqlPart(reached.alias() + "." + column.name() + " " + own));
            grouped.add(own);
            answered.add(new Column(own, column.type(), column.size()));
        }
        String key = grouped.get(grouped.size() - 1);
        return new GroupSql(selected, answered, grouped, new SqlPart(key + " nulls last, " + grouped.get(0)));
    }

    private static GroupSql plain(Reached reached, String name, SqlPart key) {
        Column column = reached.field().columns().get(0);
        return new GroupSql(
                List.of(new SqlPart(reached.column() + " " + name)),
                List.of(new Column(name, column.type(), column.size())),
                List.of(name),
                key.add(" nulls last, " + name));
    }

    private static SqlPart bucket(Dialect dialect, Group group, Reached reached) {
        SqlPart day = day(dialect, group.zone(), reached);
        return group.bucket() == Bucket.DAY
                ? day
                : dialect.firstDay(day, group.bucket().name().toLowerCase(Locale.ROOT));
    }

    private static SqlPart day(Dialect dialect, @Nullable ZoneId zone, Reached reached) {
        SqlPart column = new SqlPart(reached.column());
        if (reached.field().kind() == FieldKind.DATE) {
            return column;
        }
        if (reached.field().kind() != FieldKind.INSTANT) {
            throw reached.refusal("bad_bucket");
        }
        if (zone == null) {
            throw new BadValue("zone_missing", reached.field().name());
        }
        return dialect.dayIn(column, zone);
    }
}
