package org.kehu.common.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Filters as JSON, each told by its members: {@code {"and":[]}}, {@code {"or":[]}}, {@code {"not":{}}},
 * {@code {"path":p,"is":"eq","value":v}}, {@code {"path":p,"in":[]}}, {@code {"path":p,"empty":true}},
 * {@code {"path":p,"contains":t}}, {@code {"path":p,"has":m}}, {@code {"exists":type,"link":field,"filter":{}}},
 * {@code {"inGroup":id}}, {@code {"search":t}}.
 */
record FilterCodec(RecordSchema schema) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 20;

    ObjectNode write(RecordType type, Filter filter) {
        ObjectNode node = JSON.objectNode();
        if (filter instanceof Filter.And and) {
            putAll(node.putArray("and"), type, and.parts());
        } else if (filter instanceof Filter.Or or) {
            putAll(node.putArray("or"), type, or.parts());
        } else if (filter instanceof Filter.Not not) {
            node.set("not", write(type, not.part()));
        } else if (filter instanceof Filter.Exists exists) {
            node.put("exists", exists.type()).put("link", exists.link());
            node.set("filter", write(schema.type(exists.type()), exists.filter()));
        } else if (filter instanceof Filter.InGroup in) {
            node.put("inGroup", in.group().toString());
        } else if (filter instanceof Filter.Search search) {
            node.put("search", search.text());
        } else {
            writeCondition(node, type, filter);
        }
        return node;
    }

    private void putAll(ArrayNode array, RecordType type, List<Filter> parts) {
        parts.forEach(part -> array.add(write(type, part)));
    }

    private void writeCondition(ObjectNode node, RecordType type, Filter filter) {
        if (filter instanceof Filter.Compare compare) {
            Field<?> field = last(type, compare.path());
            node.put("path", compare.path().toString()).put("is", Members.word(compare.operator()));
            node.set("value", json(field, compare.value()));
        } else if (filter instanceof Filter.In in) {
            Field<?> field = last(type, in.path());
            ArrayNode values = node.put("path", in.path().toString()).putArray("in");
            in.values().stream()
                    .map(value -> json(field, value))
                    .distinct()
                    .sorted(Comparator.comparing(JsonNode::toString))
                    .forEach(values::add);
        } else if (filter instanceof Filter.Empty empty) {
            node.put("path", empty.path().toString()).put("empty", true);
        } else if (filter instanceof Filter.Contains contains) {
            node.put("path", contains.path().toString()).put("contains", contains.text());
        } else if (filter instanceof Filter.HasMember has) {
            node.put("path", has.path().toString()).put("has", has.member());
        }
    }

    Filter read(RecordType type, JsonNode node) {
        return read(type, node, 0);
    }

    private Filter read(RecordType type, JsonNode node, int depth) {
        if (depth > DEEPEST) {
            throw new BadValue("filter_too_deep", DEEPEST);
        }
        if (node.has("path")) {
            return condition(type, node);
        }
        if (node.has("and")) {
            return new Filter.And(parts(type, Members.of(node, "and").list("and"), depth));
        }
        if (node.has("or")) {
            return new Filter.Or(parts(type, Members.of(node, "or").list("or"), depth));
        }
        if (node.has("not")) {
            return new Filter.Not(read(type, Members.of(node, "not").get("not"), depth + 1));
        }
        if (node.has("exists")) {
            Members members = Members.of(node, "exists", "link", "filter");
            RecordType other = schema.type(members.text("exists"));
            String link = other.field(members.text("link")).name();
            Filter inner = members.has("filter") ? read(other, members.get("filter"), depth + 1) : Filter.EVERYTHING;
            return new Filter.Exists(other.name(), link, inner);
        }
        return node.has("inGroup")
                ? new Filter.InGroup(Members.of(node, "inGroup").id("inGroup"))
                : new Filter.Search(Members.of(node, "search").text("search"));
    }

    private List<Filter> parts(RecordType type, Iterable<JsonNode> nodes, int depth) {
        List<Filter> parts = new ArrayList<>();
        nodes.forEach(node -> parts.add(read(type, node, depth + 1)));
        return parts;
    }

    private Filter condition(RecordType type, JsonNode node) {
        Path path = path(
                schema,
                type,
                Members.of(node, "path", "is", "value", "in", "empty", "contains", "has")
                        .text("path"));
        Field<?> field = last(type, path);
        if (node.has("in")) {
            Set<Object> values = new HashSet<>();
            Members.of(node, "path", "in").list("in").forEach(value -> values.add(value(field, value)));
            return new Filter.In(path, values);
        }
        if (node.has("empty")) {
            Filter empty = new Filter.Empty(path);
            return Members.of(node, "path", "empty").flag("empty") ? empty : new Filter.Not(empty);
        }
        if (node.has("contains")) {
            return new Filter.Contains(
                    path, Members.of(node, "path", "contains").text("contains"));
        }
        if (node.has("has")) {
            return new Filter.HasMember(path, Members.of(node, "path", "has").text("has"));
        }
        Members members = Members.of(node, "path", "is", "value");
        Object value = value(field, members.get("value"));
        return new Filter.Compare(path, members.word("is", Filter.Operator.class), value);
    }

    /** A path that leads somewhere. */
    static Path path(RecordSchema schema, RecordType type, String dotted) {
        Path path = Path.parse(dotted);
        path.resolve(schema, type);
        return path;
    }

    private Field<?> last(RecordType type, Path path) {
        List<Field<?>> fields = path.resolve(schema, type);
        return fields.get(fields.size() - 1);
    }

    /** Text to compare with need not look like the field's values: {@code email < "m"} is a fair question. */
    private static Object value(Field<?> field, JsonNode node) {
        if (field.kind().isText() && node.isTextual()) {
            return TextMatch.checked(node.textValue());
        }
        Object value = field.value(node);
        return Objects.requireNonNullElseGet(value, () -> {
            throw new BadValue("bad_filter_value", field.name(), Members.shown(node));
        });
    }

    @SuppressWarnings("unchecked")
    private static <V> JsonNode json(Field<V> field, Object value) {
        V normal = field.normal((V) value);
        return field.json(normal == null ? (V) value : normal);
    }
}
