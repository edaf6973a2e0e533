package org.kehu.common.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Filters as records keep them, such as views and rules of groups: a query over one type, of whose filter nothing is left out. */
public final class KeptFilters {
    private static final int SHOWN = 80;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final RecordSchema schema;

    public KeptFilters(RecordSchema schema) {
        this.schema = schema;
    }

    public String write(RecordType type, Filter filter) {
        return new QueryCodec(schema)
                .write(RecordQuery.of(type).where(filter))
                .without(List.of("sorts", "page"))
                .toString();
    }

    /** @throws BadValue if it is no query over the type, or one that no database could answer */
    public Filter read(RecordType type, String text) {
        RecordQuery query = new QueryCodec(schema).read(tree(text));
        if (!query.type().equals(type.name()) || query.binned()) {
            throw new BadValue("filter_of_another_type", type.name());
        }
        QuerySql.overCache(Dialect.H2, schema)
                .grouped((of, group) -> ofThe(type, of, group))
                .count(query);
        return query.filter();
    }

    private static Filter ofThe(RecordType type, RecordType of, UUID group) {
        if (of != type) {
            throw new BadValue("group_of_another_type", group.toString(), of.name(), type.name());
        }
        return Filter.EVERYTHING;
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new BadValue("bad_json", text.length() <= SHOWN ? text : text.substring(0, SHOWN));
        }
    }

    /** The groups that a filter names, wherever in it. */
    public static Set<UUID> groups(Filter filter) {
        Set<UUID> named = new TreeSet<>();
        addGroups(named, filter);
        return named;
    }

    private static void addGroups(Set<UUID> named, Filter filter) {
        if (filter instanceof Filter.And and) {
            and.parts().forEach(part -> addGroups(named, part));
        } else if (filter instanceof Filter.Or or) {
            or.parts().forEach(part -> addGroups(named, part));
        } else if (filter instanceof Filter.Not not) {
            addGroups(named, not.part());
        } else if (filter instanceof Filter.Exists exists) {
            addGroups(named, exists.filter());
        } else if (filter instanceof Filter.InGroup in) {
            named.add(in.group());
        }
    }
}
