package org.kehu.common.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Queries of device books. They look at fields of a root record alone: so a record joins or leaves a book by a change of its
 * own or of the rights, and each of these has a row in the log.
 */
public final class BookQueries {
    /** All roles of a person are asked in one statement. */
    private static final int MOST_PARTS = 40;

    private static final int SHOWN = 80;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final RecordSchema schema;

    public BookQueries(RecordSchema schema) {
        this.schema = schema;
    }

    /** @throws BadValue if it is no query over the type, or none for a device book */
    public Filter read(RecordType root, String text) {
        RecordQuery query = new QueryCodec(schema).read(tree(text));
        if (!query.type().equals(root.name()) || query.binned()) {
            throw new BadValue("book_of_another_type", root.name());
        }
        List<Path> paths = new ArrayList<>();
        OwnPaths.moved(query.filter(), path -> {
            paths.add(path);
            return path;
        });
        if (paths.size() > MOST_PARTS) {
            throw new BadValue("filter_too_large", MOST_PARTS);
        }
        // what no database could answer is refused here, and not when a device comes for its records
        QuerySql.overCache(Dialect.H2, schema).count(query);
        return query.filter();
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new BadValue("bad_json", text.length() <= SHOWN ? text : text.substring(0, SHOWN));
        }
    }

    /** As a grant keeps it. */
    public String write(RecordType root, Filter filter) {
        return new QueryCodec(schema)
                .write(RecordQuery.of(root).where(filter))
                .without(List.of("sorts", "page"))
                .toString();
    }

    /**
     * What records of a type must fulfil so that one of the queries means their root. A query that an older or newer program
     * wrote and this one cannot read means nothing.
     */
    public Filter filter(RecordType type, Collection<String> texts) {
        List<String> way = way(type);
        return new Filter.Or(readable(schema.rootOf(type), texts).stream()
                .map(filter -> OwnPaths.moved(filter, path -> {
                    List<String> steps = new ArrayList<>(way);
                    steps.addAll(path.steps());
                    return new Path(steps);
                }))
                .toList());
    }

    /** The same asked of the record that a link leads to. @param filter over the fields of that record itself */
    public static Filter across(Field<?> link, Filter filter) {
        return OwnPaths.moved(
                filter, path -> new Path(List.of(link.name(), path.steps().get(0))));
    }

    /** Names of the fields of the root that the queries look at. */
    public Set<String> fields(RecordType root, Collection<String> texts) {
        Set<String> names = new HashSet<>();
        readable(root, texts)
                .forEach(filter -> OwnPaths.moved(filter, path -> {
                    names.addAll(path.steps());
                    return path;
                }));
        return names;
    }

    private List<Filter> readable(RecordType root, Collection<String> texts) {
        List<Filter> filters = new ArrayList<>();
        texts.forEach(text -> known(root, text).ifPresent(filters::add));
        return filters;
    }

    private record Known(String root, String text) {}

    /** Read once: each page asks for them again, for every type. */
    private Optional<Filter> known(RecordType root, String text) {
        return schema.computed(new Known(root.name(), text), () -> {
            try {
                return Optional.of(read(root, text));
            } catch (BadValue e) {
                return Optional.empty();
            }
        });
    }

    /** The links from a record to its root. */
    private List<String> way(RecordType type) {
        List<String> links = new ArrayList<>();
        RecordType at = type;
        Field<UUID> link = at.parent();
        while (link != null) {
            links.add(link.name());
            at = schema.type(Objects.requireNonNull(link.target()));
            link = at.parent();
        }
        return links;
    }
}
