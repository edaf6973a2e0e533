package org.kehu.common.query;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.record.Field;

/** Which records a query means. Values are of their field's class. */
public sealed interface Filter {
    Filter EVERYTHING = new And(List.of());
    Filter NOTHING = new Or(List.of());

    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Filter part) implements Filter {}

    /** Compares what sorts: text by its sort key, choices by their declared order. Absent values never match. */
    record Compare(Path path, Operator operator, Object value) implements Filter {}

    record In(Path path, Set<Object> values) implements Filter {
        public In {
            values = Set.copyOf(values);
        }
    }

    /** Matches records without a value. */
    record Empty(Path path) implements Filter {}

    /** Text that contains {@code text}, whatever its case. */
    record Contains(Path path, String text) implements Filter {}

    /** Sets that contain {@code member}. */
    record HasMember(Path path, String member) implements Filter {}

    /** Records to which some record of {@code type} that matches {@code filter} points by {@code link}. */
    record Exists(String type, String link, Filter filter) implements Filter {}

    /** Records of a group; which these are is looked up when the query is compiled. */
    record InGroup(UUID group) implements Filter {}

    /** Records whose searchable fields contain every word of {@code text}. */
    record Search(String text) implements Filter {}

    /** How two values compare. */
    enum Operator {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE
    }

    static <V> Filter eq(Field<V> field, V value) {
        return new Compare(Path.of(field), Operator.EQ, value);
    }

    static <V> Filter compare(Field<V> field, Operator operator, V value) {
        return new Compare(Path.of(field), operator, value);
    }

    static Filter empty(Field<?> field) {
        return new Empty(Path.of(field));
    }

    static Filter and(Filter... parts) {
        return new And(List.of(parts));
    }

    static Filter or(Filter... parts) {
        return new Or(List.of(parts));
    }

    static Filter not(Filter part) {
        return new Not(part);
    }
}
