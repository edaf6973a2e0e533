package org.kehu.client.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Filter.Operator;
import org.kehu.common.query.Path;
import org.kehu.common.record.Field;

/** One chip of a filter: what a person asks of one field. */
public sealed interface Condition {
    Field<?> field();

    Filter filter(ZoneId zone);

    /** Text with these letters in it. */
    record Containing(Field<?> field, String text) implements Condition {
        @Override
        public Filter filter(ZoneId zone) {
            return new Filter.Contains(Path.of(field), text);
        }
    }

    /** One of these values. */
    record OneOf(Field<?> field, Set<Object> values) implements Condition {
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public Filter filter(ZoneId zone) {
            return new Filter.In(Path.of(field), values);
        }
    }

    /** A set with this member. */
    record Having(Field<?> field, String member) implements Condition {
        @Override
        public Filter filter(ZoneId zone) {
            return new Filter.HasMember(Path.of(field), member);
        }
    }

    /** From the one to the other, both included; null is without end. Of an instant the days are meant. */
    record Range(
            Field<?> field, @Nullable Object from, @Nullable Object to) implements Condition {
        @Override
        public Filter filter(ZoneId zone) {
            List<Filter> parts = new ArrayList<>();
            if (from != null) {
                parts.add(new Filter.Compare(Path.of(field), Operator.GE, bound(from, zone, 0)));
            }
            if (to != null) {
                boolean day = field.kind() == org.kehu.common.record.FieldKind.INSTANT;
                Operator operator = day ? Operator.LT : Operator.LE;
                parts.add(new Filter.Compare(Path.of(field), operator, bound(to, zone, 1)));
            }
            return new Filter.And(parts);
        }

        private Object bound(Object value, ZoneId zone, int daysOn) {
            boolean instant = field.kind() == org.kehu.common.record.FieldKind.INSTANT;
            return instant && value instanceof LocalDate day ? start(day.plusDays(daysOn), zone) : value;
        }

        private static Instant start(LocalDate day, ZoneId zone) {
            return day.atStartOfDay(zone).toInstant();
        }
    }

    /** Without a value, or with any. */
    record Filled(Field<?> field, boolean filled) implements Condition {
        @Override
        public Filter filter(ZoneId zone) {
            Filter empty = new Filter.Empty(Path.of(field));
            return filled ? new Filter.Not(empty) : empty;
        }
    }

    /** In a group, or not in it. */
    record InGroup(UUID group, boolean inside) implements Condition {
        @Override
        public Field<?> field() {
            return GroupMember.GROUP;
        }

        @Override
        public Filter filter(ZoneId zone) {
            Filter in = new Filter.InGroup(group);
            return inside ? in : new Filter.Not(in);
        }
    }

    /** Conditions that stand together as one: all of them, or any. */
    record Several(List<Condition> parts, boolean any) implements Condition {
        public Several {
            parts = List.copyOf(parts);
        }

        /** Of its first part. */
        @Override
        public Field<?> field() {
            return parts.get(0).field();
        }

        @Override
        public Filter filter(ZoneId zone) {
            List<Filter> filters = parts.stream().map(part -> part.filter(zone)).toList();
            return any ? new Filter.Or(filters) : new Filter.And(filters);
        }
    }
}
