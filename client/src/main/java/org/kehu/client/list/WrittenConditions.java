package org.kehu.client.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Reads conditions off a filter that was kept; a filter may say more than chips can. */
public record WrittenConditions(RecordType type, ZoneId zone) {

    /** @return whether it could be said by chips; else nothing is asked */
    public boolean read(Filter filter, Conditions into) {
        boolean any = filter instanceof Filter.Or;
        List<Filter> parts = filter instanceof Filter.Or or
                ? or.parts()
                : filter instanceof Filter.And and ? and.parts() : List.of(filter);
        List<@Nullable Condition> read = new ArrayList<>();
        parts.forEach(part -> read.add(condition(part)));
        Conditions said = new Conditions();
        said.any().set(any);
        said.list().setAll(read.contains(null) ? List.of() : List.copyOf(read));
        boolean whole = !read.contains(null) && plain(said.filter(zone)).equals(plain(filter));
        into.any().set(any);
        into.list().setAll(whole ? said.list() : List.of());
        return whole;
    }

    /** In the form in which filters that ask the same are equal: chips ask of the record itself, and of whole days. */
    private static Filter plain(Filter filter) {
        if (filter instanceof Filter.And and) {
            return and.parts().size() == 1 ? plain(and.parts().get(0)) : new Filter.And(plain(and.parts()));
        }
        if (filter instanceof Filter.Or or) {
            return or.parts().size() == 1 ? plain(or.parts().get(0)) : new Filter.Or(plain(or.parts()));
        }
        return filter instanceof Filter.Compare compare && compare.operator() == Filter.Operator.EQ
                ? new Filter.In(compare.path(), Set.of(compare.value()))
                : filter;
    }

    private static List<Filter> plain(List<Filter> parts) {
        return parts.stream().map(WrittenConditions::plain).toList();
    }

    private @Nullable Condition condition(Filter filter) {
        if (filter instanceof Filter.Contains contains) {
            return new Condition.Containing(field(contains.path()), contains.text());
        }
        if (filter instanceof Filter.In in) {
            return new Condition.OneOf(field(in.path()), in.values());
        }
        if (filter instanceof Filter.HasMember has) {
            return new Condition.Having(field(has.path()), has.member());
        }
        if (filter instanceof Filter.Empty empty) {
            return new Condition.Filled(field(empty.path()), false);
        }
        if (filter instanceof Filter.Not not && not.part() instanceof Filter.Empty empty) {
            return new Condition.Filled(field(empty.path()), true);
        }
        if (filter instanceof Filter.InGroup in) {
            return new Condition.InGroup(in.group(), true);
        }
        if (filter instanceof Filter.Not not && not.part() instanceof Filter.InGroup in) {
            return new Condition.InGroup(in.group(), false);
        }
        if (filter instanceof Filter.Or or) {
            return several(or.parts(), true);
        }
        if (filter instanceof Filter.And and && !and.parts().isEmpty()) {
            Condition range = both(and.parts());
            return range == null ? several(and.parts(), false) : range;
        }
        return filter instanceof Filter.Compare compare ? bound(compare) : null;
    }

    private @Nullable Condition several(List<Filter> parts, boolean any) {
        List<Condition> read = new ArrayList<>();
        for (Filter part : parts) {
            Condition condition = condition(part);
            if (condition == null) {
                return null;
            }
            read.add(condition);
        }
        return read.isEmpty() ? null : new Condition.Several(read, any);
    }

    /** A range is two bounds of one field. */
    private @Nullable Condition both(List<Filter> parts) {
        Condition first = condition(parts.get(0));
        if (parts.size() == 1) {
            return first;
        }
        boolean two = parts.size() == 2;
        return two
                        && first instanceof Condition.Range from
                        && condition(parts.get(1)) instanceof Condition.Range to
                        && from.field() == to.field()
                        && from.to() == null
                        && to.from() == null
                ? new Condition.Range(from.field(), from.from(), to.to())
                : null;
    }

    private @Nullable Condition bound(Filter.Compare compare) {
        Field<?> field = field(compare.path());
        Object value = compare.value();
        return switch (compare.operator()) {
            case EQ -> new Condition.OneOf(field, Set.of(value));
            case GE -> new Condition.Range(field, value instanceof Instant at ? day(at) : value, null);
            case LE -> value instanceof Instant ? null : new Condition.Range(field, null, value);
            case LT -> value instanceof Instant at ? new Condition.Range(field, null, day(at).minusDays(1)) : null;
            case NE, GT -> null;
        };
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private Field<?> field(Path path) {
        return type.field(path.steps().get(0));
    }
}
