package org.kehu.common.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kehu.common.query.Filter.Operator;
import org.kehu.common.query.JoinSql.Reached;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Column;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.PersonName;

/** A condition on one value. */
record ConditionSql(Reading reading, JoinSql joins) {
    private static final int MOST_VALUES = 1000;

    SqlPart condition(Filter filter) {
        if (filter instanceof Filter.Compare compare) {
            return compare(joins.reach(compare.path()), compare.operator(), compare.value());
        }
        if (filter instanceof Filter.In in) {
            return in(joins.reach(in.path()), in.values());
        }
        if (filter instanceof Filter.Empty empty) {
            return empty(joins.reach(empty.path()));
        }
        if (filter instanceof Filter.Contains contains) {
            return contains(joins.reach(contains.path()), TextMatch.lower(contains.text()));
        }
        if (filter instanceof Filter.HasMember has) {
            return hasMember(joins.reach(has.path()), has.member());
        }
        return new SearchSql(reading, joins).condition(((Filter.Search) filter).text());
    }

    private static SqlPart compare(Reached reached, Operator operator, Object value) {
        if (operator == Operator.EQ) {
            return equal(reached, value);
        }
        if (operator == Operator.NE) {
            return new SqlPart("not ").add(equal(reached, value));
        }
        Object key = KeySql.value(reached.field(), value);
        return KeySql.of(reached).add(sign(operator)).bind(key);
    }

    static String sign(Operator operator) {
        return switch (operator) {
            case EQ -> " = ";
            case NE -> " <> ";
            case LT -> " < ";
            case LE -> " <= ";
            case GT -> " > ";
            case GE -> " >= ";
        };
    }

    /** By the value itself, since keys are cut; text also by its key, which is what the index has. */
    private static SqlPart equal(Reached reached, Object value) {
        Field<?> field = reached.field();
        if (field.kind() == FieldKind.CHOICE || field.kind() == FieldKind.LONG_TEXT) {
            return new SqlPart(reached.column() + " = ").bind(KeySql.text(field, value));
        }
        SqlPart key = new SqlPart("(").add(KeySql.of(reached)).add(" = ").bind(KeySql.value(field, value));
        if (field.kind().isText()) {
            key.add(" and " + reached.column() + " = ").bind(value);
        }
        if (value instanceof PersonName name) {
            key.add(" and " + reached.column(0) + " = ").bind(TextMatch.checked(name.family()));
            key.add(" and " + reached.column(1) + " = ").bind(TextMatch.checked(name.given()));
        }
        return key.add(")");
    }

    private static SqlPart in(Reached reached, Set<Object> values) {
        if (values.size() > MOST_VALUES) {
            throw new BadValue("filter_too_large", MOST_VALUES);
        }
        Field<?> field = reached.field();
        return switch (field.kind()) {
            case NUMBER, COUNTER, MONEY, DATE, INSTANT, BOOLEAN, LINK -> {
                List<Object> keys =
                        values.stream().map(value -> KeySql.value(field, value)).toList();
                SqlPart key = KeySql.of(reached);
                yield keys.isEmpty()
                        ? new SqlPart(SqlPart.FALSE)
                        : key.add(" in ").bindAll(keys);
            }
            default ->
                SqlPart.any(values.stream().map(value -> equal(reached, value)).toList());
        };
    }

    private static SqlPart empty(Reached reached) {
        Stream<Column> columns = reached.field().columns().stream();
        Stream<Column> deciding = reached.field().kind() == FieldKind.ADDRESS ? columns : columns.limit(1);
        return SqlPart.all(deciding.map(column -> new SqlPart(reached.alias() + "." + column.name() + " is null"))
                .toList());
    }

    private SqlPart contains(Reached reached, String lower) {
        List<String> texts = texts(reached);
        if (texts.isEmpty()) {
            throw reached.refusal("not_text");
        }
        return like(texts.stream().map(reading.dialect()::lower).toList(), lower);
    }

    /** The texts in any of which something may be looked for; none if the field holds no text. */
    static List<String> texts(Reached reached) {
        return switch (reached.field().kind()) {
            case TEXT, LONG_TEXT, PHONE, EMAIL, URL -> List.of(reached.column());
            case PERSON_NAME -> {
                String family = reached.column(0);
                String given = reached.column(1);
                yield List.of(family + " || " + given, given + " || ' ' || " + family);
            }
            case ADDRESS ->
                reached.field().columns().stream()
                        .map(column -> reached.alias() + "." + column.name())
                        .toList();
            default -> List.of();
        };
    }

    static SqlPart like(List<String> lowerTexts, String lower) {
        String pattern = TextMatch.containing(lower);
        return SqlPart.any(lowerTexts.stream()
                .map(text -> new SqlPart(text + " like ").bind(pattern).add(TextMatch.ESCAPE))
                .toList());
    }

    private static SqlPart hasMember(Reached reached, String member) {
        if (!reached.field().kind().isMembers()) {
            throw reached.refusal("not_a_set");
        }
        if (member.isEmpty() || member.contains("|")) {
            throw new BadValue("bad_filter_value", reached.field().name(), member);
        }
        String pattern = TextMatch.containing("|" + TextMatch.checked(member) + "|");
        return new SqlPart(reached.column() + " like ").bind(pattern).add(TextMatch.ESCAPE);
    }
}
