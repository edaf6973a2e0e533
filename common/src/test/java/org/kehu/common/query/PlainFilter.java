package org.kehu.common.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Address;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.SystemFields;
import org.kehu.common.record.Trait;
import org.kehu.common.search.Finding;
import org.kehu.common.search.SearchWord;
import org.kehu.common.search.SearchWords;

/** Whether a record matches a filter. */
record PlainFilter(PlainEvaluator records) {

    boolean matches(CrmRecord record, Filter filter) {
        if (filter instanceof Filter.And and) {
            return and.parts().stream().allMatch(part -> matches(record, part));
        }
        if (filter instanceof Filter.Or or) {
            return or.parts().stream().anyMatch(part -> matches(record, part));
        }
        if (filter instanceof Filter.Not not) {
            return !matches(record, not.part());
        }
        if (filter instanceof Filter.Exists exists) {
            return exists(record, exists);
        }
        if (filter instanceof Filter.Search search) {
            return SearchWords.of(search.text()).stream().allMatch(word -> finds(record, word));
        }
        if (filter instanceof Filter.InGroup in) {
            return matches(record, records.group(record.type(), in.group()));
        }
        return matchesValue(record, filter);
    }

    private static boolean finds(CrmRecord record, SearchWord word) {
        return record.type().fields().stream()
                .filter(field -> field.is(Trait.SEARCHABLE) && !record.withholds(field))
                .anyMatch(field -> record.searchText().contains(word.text()) || finds(record, field, word));
    }

    private static <V> boolean finds(CrmRecord record, Field<V> field, SearchWord word) {
        V value = record.get(field);
        if (value == null) {
            return false;
        }
        String text = field.searchText(value);
        return (field.kind() == FieldKind.PHONE ? Finding.inPhone(word, text) : Finding.inText(word, text)) != null;
    }

    private boolean exists(CrmRecord record, Filter.Exists exists) {
        return records.visible(exists.type())
                .filter(other -> other.get(SystemFields.DELETED_AT) == null)
                .filter(other -> record.id().equals(other.get(other.type().field(exists.link()))))
                .anyMatch(other -> matches(other, exists.filter()));
    }

    private boolean matchesValue(CrmRecord record, Filter filter) {
        if (filter instanceof Filter.Empty empty) {
            return records.value(record, empty.path()) == null;
        }
        if (filter instanceof Filter.Compare compare) {
            Field<?> field = records.field(record.type(), compare.path());
            Object value = records.value(record, compare.path());
            return value != null && compares(field, value, compare.operator(), compare.value());
        }
        if (filter instanceof Filter.In in) {
            Field<?> field = records.field(record.type(), in.path());
            Object value = records.value(record, in.path());
            return value != null && in.values().stream().anyMatch(other -> equal(field, value, other));
        }
        if (filter instanceof Filter.Contains contains) {
            String text = contains.text().toLowerCase(Locale.ROOT);
            return texts(records.value(record, contains.path()))
                    .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
        }
        Filter.HasMember has = (Filter.HasMember) filter;
        return records.value(record, has.path()) instanceof Set<?> set && set.contains(has.member());
    }

    private static boolean compares(Field<?> field, Object value, Filter.Operator operator, Object other) {
        Object mine = PlainOrder.key(field, value);
        Object theirs = asked(field, other);
        boolean comparable = mine != null && theirs != null;
        int order = comparable ? PlainOrder.keys(mine, theirs) : 0;
        return comparable
                && switch (operator) {
                    case EQ -> equal(field, value, other);
                    case NE -> !equal(field, value, other);
                    case LT -> order < 0;
                    case LE -> order <= 0;
                    case GT -> order > 0;
                    case GE -> order >= 0;
                };
    }

    /** Money that is asked for without a base is meant in base currency. */
    private static @Nullable Object asked(Field<?> field, Object value) {
        return value instanceof Money money && money.base() == null ? money.amount() : PlainOrder.key(field, value);
    }

    /** Of money the amounts in base currency are compared, of numbers not how they are written. */
    private static boolean equal(Field<?> field, Object value, Object other) {
        if (value instanceof Money || value instanceof BigDecimal) {
            Object mine = PlainOrder.key(field, value);
            Object theirs = asked(field, other);
            return mine != null && theirs != null && PlainOrder.keys(mine, theirs) == 0;
        }
        return value.equals(other);
    }

    private static Stream<String> texts(@Nullable Object value) {
        if (value instanceof PersonName name) {
            return Stream.of(name.family() + name.given(), name.given() + " " + name.family());
        }
        if (value instanceof Address address) {
            return Stream.of(address.street(), address.city(), address.region(), address.postcode(), address.country())
                    .filter(part -> !part.isEmpty());
        }
        return value instanceof String text ? List.of(text).stream() : Stream.empty();
    }
}
