package org.kehu.common.query;

import java.util.ArrayList;
import java.util.List;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;
import org.kehu.common.search.SearchWord;

/** A filter over one table as a condition. Conditions may come out as SQL's unknown; {@code not} takes that for false. */
final class FilterSql {
    private final Reading reading;
    private final JoinSql joins;

    FilterSql(Reading reading, JoinSql joins) {
        this.reading = reading;
        this.joins = joins;
    }

    /** Everything that a row must fulfil: the filter, in the bin or not, and seen by the reader. */
    SqlPart rows(Filter filter, boolean binned, boolean provenVisible) {
        List<SqlPart> all = new ArrayList<>();
        all.add(new SqlPart(joins.binned(binned)));
        SqlPart visible = provenVisible ? null : reading.access().visible(joins.type(), joins.alias());
        if (visible != null) {
            all.add(visible);
        }
        if (!filter.equals(Filter.EVERYTHING)) {
            all.add(condition(filter, 0));
        }
        return all.size() == 1 ? all.get(0) : SqlPart.all(all);
    }

    /** Whether a link of the type itself must lead to one record: then its index finds the few rows that are meant. */
    static boolean isNarrow(RecordType type, Filter filter) {
        if (filter instanceof Filter.And and) {
            return and.parts().stream().anyMatch(part -> isNarrow(type, part));
        }
        return filter instanceof Filter.Compare compare
                && compare.operator() == Filter.Operator.EQ
                && compare.path().steps().size() == 1
                && type.field(compare.path().steps().get(0)).kind() == FieldKind.LINK;
    }

    /** The words that every record meant must hold; empty if the filter says of none. */
    static List<SearchWord> searched(Filter filter) {
        if (filter instanceof Filter.And and) {
            return and.parts().stream().flatMap(part -> searched(part).stream()).toList();
        }
        return filter instanceof Filter.Search search ? TextMatch.words(search.text()) : List.of();
    }

    private SqlPart condition(Filter filter, int depth) {
        reading.countPart(depth);
        if (filter instanceof Filter.And and) {
            return SqlPart.all(conditions(and.parts(), depth));
        }
        if (filter instanceof Filter.Or or) {
            return SqlPart.any(conditions(or.parts(), depth));
        }
        if (filter instanceof Filter.Not not) {
            return new SqlPart("not coalesce(")
                    .add(condition(not.part(), depth + 1))
                    .add(", false)");
        }
        if (filter instanceof Filter.Exists exists) {
            return exists(exists, depth);
        }
        if (filter instanceof Filter.InGroup in) {
            Filter meant = reading.enter(joins.type(), in.group());
            SqlPart condition = condition(meant, depth + 1);
            reading.leave(in.group());
            return condition;
        }
        return new ConditionSql(reading, joins).condition(filter);
    }

    private List<SqlPart> conditions(List<Filter> parts, int depth) {
        return parts.stream().map(part -> condition(part, depth + 1)).toList();
    }

    private SqlPart exists(Filter.Exists exists, int depth) {
        RecordType type = reading.access().schema().type(exists.type());
        Field<?> link = type.field(exists.link());
        reading.access().checkReadable(type, link);
        if (!joins.type().name().equals(link.target())) {
            throw new BadValue("not_a_link", link.name(), type.name());
        }
        JoinSql inner = new JoinSql(reading, type);
        FilterSql filter = new FilterSql(reading, inner);
        List<SqlPart> all = new ArrayList<>();
        all.add(new SqlPart(inner.alias() + "." + link.column() + " = " + joins.idColumn()));
        all.add(new SqlPart(inner.binned(false)));
        SqlPart visible = reading.access().visible(type, inner.alias());
        if (visible != null) {
            all.add(visible);
        }
        all.add(filter.condition(exists.filter(), depth + 1));
        return new SqlPart("exists (select 1 from ")
                .add(inner.tables())
                .add(" where ")
                .add(SqlPart.all(all))
                .add(")");
    }
}
