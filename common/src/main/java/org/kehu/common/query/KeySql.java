package org.kehu.common.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.JoinSql.Reached;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.SortKey;

/**
 * By what a field sorts and compares: text and names by their sort key, choices by the place of the option, money by its
 * amount in base currency, everything else by its own column.
 */
final class KeySql {
    private KeySql() {}

    /** @throws BadValue if values of the field have no order */
    static SqlPart of(Reached reached) {
        Field<?> field = reached.field();
        return switch (field.kind()) {
            case TEXT, PHONE, EMAIL, URL, PERSON_NAME -> new SqlPart(reached.sortColumn());
            case NUMBER, COUNTER, DATE, INSTANT, BOOLEAN, LINK -> new SqlPart(reached.column());
            case MONEY -> new SqlPart(baseColumn(reached));
            case CHOICE -> optionIndex(reached.column(), field.options());
            case LONG_TEXT, MULTI_CHOICE, TAGS, ADDRESS, ASIDE -> throw reached.refusal("not_sortable");
        };
    }

    static boolean isColumn(Field<?> field) {
        return field.kind() != FieldKind.CHOICE;
    }

    static SqlPart optionIndex(String column, List<String> options) {
        if (options.isEmpty()) {
            return new SqlPart("cast(null as bigint)");
        }
        SqlPart index = new SqlPart("case " + column);
        for (int i = 0; i < options.size(); i++) {
            index.add(" when ").bind(options.get(i)).add(" then " + i);
        }
        return index.add(" end");
    }

    static String baseColumn(Reached reached) {
        return reached.column(2);
    }

    /** The column type of the key, to read it and to check a place's values. */
    static ColumnType type(Field<?> field) {
        return switch (field.kind()) {
            case TEXT, PHONE, EMAIL, URL, PERSON_NAME -> ColumnType.BYTES;
            case NUMBER, MONEY -> ColumnType.DECIMAL;
            case CHOICE -> ColumnType.LONG;
            default -> field.columns().get(0).type();
        };
    }

    static Column column(Field<?> field, String name) {
        return Column.of(name, type(field));
    }

    /** The key of a value that a filter compares with. @throws BadValue if the field cannot hold it */
    static Object value(Field<?> field, Object value) {
        return switch (field.kind()) {
            case TEXT, PHONE, EMAIL, URL -> SortKey.of(text(field, value));
            case PERSON_NAME -> SortKey.of(typed(field, value, PersonName.class).display());
            case NUMBER -> Objects.requireNonNull(normal(field, typed(field, value, BigDecimal.class)));
            case COUNTER -> typed(field, value, Long.class);
            case MONEY -> base(typed(field, value, Money.class));
            case DATE -> typed(field, value, LocalDate.class);
            case INSTANT -> Objects.requireNonNull(normal(field, typed(field, value, Instant.class)));
            case BOOLEAN -> typed(field, value, Boolean.class);
            case LINK -> typed(field, value, UUID.class);
            case CHOICE -> (long) place(field, text(field, value));
            case LONG_TEXT, MULTI_CHOICE, TAGS, ADDRESS, ASIDE -> throw new BadValue("not_comparable", field.name());
        };
    }

    private static BigDecimal base(Money money) {
        BigDecimal base = money.base();
        return base == null ? money.amount() : base;
    }

    private static int place(Field<?> field, String option) {
        int place = field.options().indexOf(option);
        if (place < 0) {
            throw new BadValue("not_an_option", option, String.join(", ", field.options()));
        }
        return place;
    }

    static String text(Field<?> field, Object value) {
        return TextMatch.checked(typed(field, value, String.class));
    }

    static <V> V typed(Field<?> field, Object value, Class<V> kind) {
        if (!kind.isInstance(value)) {
            throw new BadValue("bad_filter_value", field.name(), String.valueOf(value));
        }
        return kind.cast(value);
    }

    @SuppressWarnings("unchecked")
    private static <V> @Nullable V normal(Field<?> field, V value) {
        return ((Field<V>) field).normal(value);
    }
}
