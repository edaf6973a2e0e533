package org.kehu.common.query;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.access.TypeGrant;
import org.kehu.common.query.SummaryQuery.Bucket;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.query.SummaryQuery.Function;
import org.kehu.common.query.SummaryQuery.Group;
import org.kehu.common.query.SummaryQuery.Having;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;

/** Queries over {@link Sample} from a seed, over all operators, hops, children, orders and readers. */
final class RandomQueries {
    private static final Set<FieldKind> UNORDERED =
            Set.of(FieldKind.LONG_TEXT, FieldKind.MULTI_CHOICE, FieldKind.TAGS, FieldKind.ADDRESS, FieldKind.ASIDE);
    private static final List<ZoneId> ZONES = Stream.of(
                    "Asia/Shanghai", "America/New_York", "UTC", "Europe/Berlin", "Asia/Kolkata", "+05:45", "UTC-08:00")
            .map(ZoneId::of)
            .toList();
    private final RandomRecords values;

    RandomQueries(long seed) {
        values = new RandomRecords(seed);
    }

    /** Someone with scopes and keys by chance, or with none asked. */
    QueryPort.Reader reader() {
        List<Scope> scopes = List.of(Scope.NONE, Scope.SELF, Scope.SELF, Scope.TEAM, Scope.ALL);
        Map<String, TypeGrant> grants = Map.of(
                "customer", new TypeGrant(Map.of(RecordAction.READ, values.pick(scopes))),
                "ticket", new TypeGrant(Map.of(RecordAction.READ, values.pick(scopes))));
        UUID me = RandomRecords.id(Sample.USER, 0);
        UUID colleague = RandomRecords.id(Sample.USER, 1);
        Map<Scope, Set<String>> keys =
                Map.of(Scope.SELF, Set.of("u:" + me), Scope.TEAM, Set.of("u:" + me, "u:" + colleague));
        RecordAccess access = new RecordAccess(Sample.SCHEMA, me, grants, keys, Map.of(), Set.of());
        return new QueryPort.Reader(access, values.below(2) * 1_000_000L);
    }

    RecordQuery query() {
        RecordType type = values.pick(Sample.SCHEMA.types());
        RecordQuery query = RecordQuery.of(type).where(filter(type, 0));
        int sorts = values.below(4);
        for (int i = 0; i < sorts; i++) {
            query = query.sortedBy(
                    new Sort(path(type, field -> !UNORDERED.contains(field.kind())), values.below(2) == 0));
        }
        return values.below(6) == 0 ? query.inBin() : query;
    }

    SummaryQuery summary() {
        RecordQuery query = query();
        RecordType type = Sample.SCHEMA.type(query.type());
        List<Group> groups = new ArrayList<>();
        List<Figure> figures = new ArrayList<>(List.of(Figure.count()));
        for (int i = values.below(3); i > 0; i--) {
            groups.add(group(type));
        }
        for (int i = values.below(3); i > 0; i--) {
            figures.add(figure(type));
        }
        List<Having> having = values.below(3) == 0
                ? List.of(new Having(0, operator(), BigDecimal.valueOf(values.below(4))))
                : List.of();
        return new SummaryQuery(query, groups, figures, having, SummaryQuery.MOST);
    }

    private Group group(RecordType type) {
        Path path = path(type, field -> !UNORDERED.contains(field.kind()) && field.kind() != FieldKind.MONEY);
        FieldKind kind = kind(type, path);
        boolean dated = kind == FieldKind.DATE || kind == FieldKind.INSTANT;
        return new Group(path, dated ? values.pick(Arrays.asList(Bucket.values())) : Bucket.EACH, values.pick(ZONES));
    }

    private Figure figure(RecordType type) {
        Set<FieldKind> numbers = Set.of(FieldKind.NUMBER, FieldKind.MONEY, FieldKind.COUNTER);
        boolean summed = type != Sample.USER && values.below(2) == 0;
        Path path = path(
                type,
                summed
                        ? field -> numbers.contains(field.kind())
                        : field -> field.kind() == FieldKind.DATE || field.kind() == FieldKind.INSTANT);
        Function function = values.pick(Arrays.asList(Function.values()));
        boolean possible = summed || function == Function.LEAST || function == Function.GREATEST;
        return new Figure(possible ? function : Function.COUNT, path);
    }

    private Filter filter(RecordType type, int depth) {
        int choice = values.below(depth > 2 ? 6 : 11);
        return switch (choice) {
            case 6 -> new Filter.And(List.of(filter(type, depth + 1), filter(type, depth + 1)));
            case 7 -> new Filter.Or(List.of(filter(type, depth + 1), filter(type, depth + 1)));
            case 8, 9 -> new Filter.Not(filter(type, depth + 1));
            case 10 -> exists(type, depth);
            default -> condition(type, choice);
        };
    }

    private Filter exists(RecordType type, int depth) {
        List<Filter> all = new ArrayList<>();
        for (RecordType other : Sample.SCHEMA.types()) {
            for (Field<?> link : other.fields()) {
                if (type.name().equals(link.target())) {
                    all.add(new Filter.Exists(other.name(), link.name(), filter(other, depth + 2)));
                }
            }
        }
        return all.isEmpty() ? Filter.EVERYTHING : values.pick(all);
    }

    private Filter condition(RecordType type, int choice) {
        return switch (choice) {
            case 0 -> new Filter.Empty(path(type, field -> field.kind() != FieldKind.ASIDE));
            case 1 -> new Filter.Search(values.below(3) == 0 ? values.words() + " " + values.piece() : values.words());
            case 2 -> new Filter.Contains(path(type, RandomQueries::isText), values.piece());
            case 3 -> in(type);
            case 4 ->
                type == Sample.CUSTOMER
                        ? new Filter.HasMember(Path.of(Sample.TAGS), values.pick(RandomRecords.TAGS))
                        : compare(type);
            default -> compare(type);
        };
    }

    private static boolean isText(Field<?> field) {
        return field.kind().isText() || field.kind() == FieldKind.ADDRESS || field.kind() == FieldKind.PERSON_NAME;
    }

    private Filter compare(RecordType type) {
        Path path = path(type, field -> !UNORDERED.contains(field.kind()));
        return new Filter.Compare(path, operator(), values.value(last(type, path)));
    }

    private Filter in(RecordType type) {
        Path path = path(type, field -> !UNORDERED.contains(field.kind()));
        Set<Object> some = new HashSet<>();
        for (int i = values.below(4); i > 0; i--) {
            some.add(values.value(last(type, path)));
        }
        return new Filter.In(path, some);
    }

    private Filter.Operator operator() {
        return values.pick(Arrays.asList(Filter.Operator.values()));
    }

    /** A field of the type, or one reached over one or two links. */
    private Path path(RecordType type, Predicate<Field<?>> wanted) {
        List<String> steps = new ArrayList<>();
        RecordType at = type;
        for (int hops = values.below(4) - 1; hops > 0; hops--) {
            Field<?> link = values.pick(at.fields().stream()
                    .filter(field -> field.kind() == FieldKind.LINK)
                    .toList());
            steps.add(link.name());
            at = Sample.SCHEMA.type(String.valueOf(link.target()));
        }
        List<Field<?>> fields = at.fields().stream().filter(wanted).toList();
        if (fields.isEmpty()) {
            return path(type, wanted);
        }
        steps.add(values.pick(fields).name());
        return new Path(steps);
    }

    private static Field<?> last(RecordType type, Path path) {
        List<Field<?>> fields = path.resolve(Sample.SCHEMA, type);
        return fields.get(fields.size() - 1);
    }

    private static FieldKind kind(RecordType type, Path path) {
        return last(type, path).kind();
    }
}
