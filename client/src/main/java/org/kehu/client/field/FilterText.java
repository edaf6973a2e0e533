package org.kehu.client.field;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.label.Labels;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.query.Filter;
import org.kehu.common.query.KeptFilters;
import org.kehu.common.query.Path;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/** What any filter asks, in words: also what the chips of a list cannot say. */
public record FilterText(FieldText text, RecordType type) {

    /** The rule of a group as it is kept; what this program cannot read is said to be so. */
    static String ofRule(FieldText text, String rule) {
        try {
            return new FilterText(text, Customer.TYPE).of(read(rule));
        } catch (BadValue e) {
            return text.formats().labels().text("filter.unreadable");
        }
    }

    private static Filter read(String rule) {
        return new KeptFilters(Kehu.SCHEMA).read(Customer.TYPE, rule);
    }

    /** What a value names by links beneath its surface: the records in the rule of a group. */
    public static Set<RecordRef> refs(Field<?> field, @Nullable Object value) {
        Set<RecordRef> refs = new HashSet<>();
        if (field == CustomerGroup.RULE && value instanceof String rule) {
            try {
                addRefs(refs, Customer.TYPE, read(rule));
            } catch (BadValue e) {
                refs.clear(); // nothing of it will be said
            }
        }
        return refs;
    }

    /** The records that a filter names. */
    public static Set<RecordRef> refs(RecordType type, Filter filter) {
        Set<RecordRef> refs = new HashSet<>();
        addRefs(refs, type, filter);
        return refs;
    }

    private static void addRefs(Set<RecordRef> refs, RecordType type, Filter filter) {
        parts(filter).forEach(part -> addRefs(refs, type, part));
        if (filter instanceof Filter.Exists exists) {
            addRefs(refs, Kehu.SCHEMA.type(exists.type()), exists.filter());
        } else if (filter instanceof Filter.InGroup in) {
            refs.add(new RecordRef(CustomerGroup.TYPE.name(), in.group()));
        } else if (filter instanceof Filter.Compare compare) {
            addRef(refs, last(type, compare.path()), compare.value());
        } else if (filter instanceof Filter.In in) {
            in.values().forEach(value -> addRef(refs, last(type, in.path()), value));
        }
    }

    private static List<Filter> parts(Filter filter) {
        if (filter instanceof Filter.And and) {
            return and.parts();
        }
        if (filter instanceof Filter.Or or) {
            return or.parts();
        }
        return filter instanceof Filter.Not not ? List.of(not.part()) : List.of();
    }

    private static void addRef(Set<RecordRef> refs, Field<?> field, Object value) {
        if (field.target() != null && value instanceof UUID id) {
            refs.add(new RecordRef(field.target(), id));
        }
    }

    private static Field<?> last(RecordType type, Path path) {
        List<Field<?>> fields = path.resolve(Kehu.SCHEMA, type);
        return fields.get(fields.size() - 1);
    }

    public String of(Filter filter) {
        if (filter.equals(Filter.EVERYTHING)) {
            return labels().text("filter.everything");
        }
        if (filter.equals(Filter.NOTHING)) {
            return labels().text("filter.nothing");
        }
        if (filter instanceof Filter.And and) {
            String range = range(and.parts());
            return range == null ? joined(and.parts(), "filter.and") : range;
        }
        return filter instanceof Filter.Or or ? joined(or.parts(), "filter.or") : one(filter);
    }

    private String joined(List<Filter> parts, String between) {
        return parts.size() == 1
                ? of(parts.get(0))
                : parts.stream().map(this::inside).collect(Collectors.joining(labels().text(between)));
    }

    /** A part among others: what has parts of its own stands in brackets. */
    private String inside(Filter part) {
        boolean several = parts(part).size() > 1 && !(part instanceof Filter.And and && range(and.parts()) != null);
        return several ? labels().text("filter.brackets", of(part)) : of(part);
    }

    /** Two bounds of one field, in one word; null if they are none. */
    private @Nullable String range(List<Filter> parts) {
        boolean two = parts.size() == 2
                && parts.get(0) instanceof Filter.Compare from
                && parts.get(1) instanceof Filter.Compare to
                && from.operator() == Filter.Operator.GE
                && to.operator() == Filter.Operator.LE
                && from.path().equals(to.path());
        if (!two) {
            return null;
        }
        Filter.Compare from = (Filter.Compare) parts.get(0);
        Filter.Compare to = (Filter.Compare) parts.get(1);
        return whole(
                from.path(),
                labels().text("filter.between", value(from.path(), from.value()), value(to.path(), to.value())));
    }

    private String one(Filter filter) {
        if (filter instanceof Filter.Not not) {
            return not(not.part());
        }
        if (filter instanceof Filter.InGroup in) {
            return group("filter.in", in.group());
        }
        if (filter instanceof Filter.Compare compare) {
            return whole(compare.path(), bound(compare));
        }
        if (filter instanceof Filter.In in) {
            String values = in.values().stream()
                    .map(value -> value(in.path(), value))
                    .sorted()
                    .collect(Collectors.joining(labels().text("field.list.separator")));
            return whole(in.path(), labels().text("filter.is", values));
        }
        if (filter instanceof Filter.Empty empty) {
            return whole(empty.path(), labels().text("filter.empty"));
        }
        if (filter instanceof Filter.Contains contains) {
            return whole(contains.path(), labels().text("filter.contains", contains.text()));
        }
        if (filter instanceof Filter.HasMember has) {
            return whole(
                    has.path(),
                    labels().text("filter.has", text.option(owner(has.path()), last(type, has.path()), has.member())));
        }
        return filter instanceof Filter.Exists exists
                ? exists(exists)
                : labels().text("filter.search", ((Filter.Search) filter).text());
    }

    private String not(Filter part) {
        if (part instanceof Filter.Empty empty) {
            return whole(empty.path(), labels().text("filter.filled"));
        }
        return part instanceof Filter.InGroup in
                ? group("filter.out", in.group())
                : labels().text("filter.not", of(part));
    }

    private String group(String key, UUID id) {
        String name = text.titles().apply(new RecordRef(CustomerGroup.TYPE.name(), id));
        String said = name.isEmpty() ? labels().text("filter.nameless") : name;
        return labels().text("filter.whole", words().type(CustomerGroup.TYPE), labels().text(key, said));
    }

    private String exists(Filter.Exists exists) {
        RecordType other = Kehu.SCHEMA.type(exists.type());
        String name = words().typeInText(other);
        return exists.filter().equals(Filter.EVERYTHING)
                ? labels().text("filter.exists", name)
                : labels().text("filter.exists.with", name, new FilterText(text, other).of(exists.filter()));
    }

    private String bound(Filter.Compare compare) {
        String said = value(compare.path(), compare.value());
        return switch (compare.operator()) {
            case EQ -> labels().text("filter.is", said);
            case NE -> labels().text("filter.out", said);
            case GE -> labels().text("filter.from", said);
            case LE -> labels().text("filter.to", "", said);
            case LT -> labels().text(compare.value() instanceof Instant ? "filter.before" : "filter.less", said);
            case GT -> labels().text(compare.value() instanceof Instant ? "filter.after" : "filter.more", said);
        };
    }

    private String whole(Path path, String asked) {
        List<Field<?>> fields = path.resolve(Kehu.SCHEMA, type);
        StringBuilder about = new StringBuilder();
        RecordType at = type;
        for (Field<?> field : fields) {
            about.append(about.isEmpty() ? "" : " › ").append(text.label(at, field));
            at = field.target() == null ? at : Kehu.SCHEMA.type(Objects.requireNonNull(field.target()));
        }
        return labels().text("filter.whole", about.toString(), asked);
    }

    private String value(Path path, Object value) {
        Field<?> field = last(type, path);
        boolean typed = value instanceof String && !isCode(field);
        String said = typed ? (String) value : text.of(owner(path), field, value);
        return said.isEmpty() ? labels().text("filter.nameless") : said;
    }

    /** Kept by a code that nobody reads. */
    private static boolean isCode(Field<?> field) {
        return field.kind() == FieldKind.CHOICE || field.is(Trait.COUNTRY) || field.is(Trait.TYPE_NAME);
    }

    /** The type whose field a path ends in. */
    private RecordType owner(Path path) {
        List<Field<?>> fields = path.resolve(Kehu.SCHEMA, type);
        return fields.size() == 1
                ? type
                : Kehu.SCHEMA.type(
                        Objects.requireNonNull(fields.get(fields.size() - 2).target()));
    }

    private Labels labels() {
        return text.formats().labels();
    }

    private RecordLabels words() {
        return new RecordLabels(labels());
    }
}
